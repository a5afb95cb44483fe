// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder that only its owner can enter. */
final class PrivateFolder {
  private PrivateFolder() {}

  static void create(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (UnsupportedOperationException noPosix) {
      Files.createDirectories(folder);
    }
  }

  /** Makes sure that a new name in the folder outlives a loss of power. */
  static void flush(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (java.nio.file.AccessDeniedException notOnThisSystem) {
      // Windows does not open folders; its file system keeps names by itself.
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.process;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only their owner can read: keys, passwords, tokens. */
public final class PrivateFiles {
  private PrivateFiles() {}

  /** Creates the empty file before any secret is in it; fails if it is there. */
  public static void create(Path file) throws IOException {
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (UnsupportedOperationException noPosix) {
      Files.createFile(file);
    } catch (FileAlreadyExistsException there) {
      throw new IOException(file + " exists already; it is not overwritten", there);
    }
  }

  /** Writes a secret. */
  public static void write(Path file, String secret) throws IOException {
    create(file);
    Files.writeString(file, secret);
  }
}

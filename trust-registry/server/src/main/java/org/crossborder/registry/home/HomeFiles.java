// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that only their owner can read, on disk when a method returns. */
final class HomeFiles {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OWNER_ONLY_DIRECTORY =
      PosixFilePermissions.fromString("rwx------");

  private HomeFiles() {}

  static void makeDirectory(Path directory) {
    try {
      Files.createDirectories(directory);
      Files.setPosixFilePermissions(directory, OWNER_ONLY_DIRECTORY);
    } catch (IOException e) {
      throw unwritable(directory, e);
    }
  }

  /** Writes a file that is not there yet. */
  static void writeNew(Path file, byte[] bytes) {
    try {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      Files.write(file, bytes, StandardOpenOption.SYNC);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  static void writeNew(Path file, String text) {
    writeNew(file, bytes(text));
  }

  /** Replaces a file: whoever reads sees the old bytes or the new ones. */
  static void replace(Path file, byte[] bytes) {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try {
      Files.deleteIfExists(next);
      writeNew(next, bytes);
      move(next, file);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  static void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritable(to, e);
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new HomeException(file + " cannot be read", e);
    }
  }

  static String readText(Path file) {
    return new String(read(file), StandardCharsets.UTF_8);
  }

  private static HomeException unwritable(Path file, IOException e) {
    return new HomeException(file + " cannot be written: " + e.getMessage(), e);
  }
}

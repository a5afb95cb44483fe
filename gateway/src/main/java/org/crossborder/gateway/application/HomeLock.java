// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One home, one process: the copy of the trust registry in it is written by one alone. The file
 * holds the name of the run that has the lock; who gets the lock knows that the run before is dead.
 */
final class HomeLock implements Closeable {
  private static final int LONGEST_NAME = 64;

  private final FileChannel file;

  private HomeLock(FileChannel file) {
    this.file = file;
  }

  /**
   * Locks a home until this is closed or the process dies.
   *
   * @throws WrongConfigurationException if another process has it
   */
  static HomeLock of(Path home) {
    try {
      FileChannel file =
          FileChannel.open(
              home.resolve("node.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (lock(file) == null) {
        file.close();
        throw new WrongConfigurationException(
            "Another gateway is running in crossborder.gateway.home "
                + home
                + ". Each node has a home of its own; they share the database and the payloads");
      }
      return new HomeLock(file);
    } catch (IOException e) {
      throw new WrongConfigurationException(
          "crossborder.gateway.home " + home + " cannot be locked: " + e, e);
    }
  }

  private static @Nullable FileLock lock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // it is this process that has it
    }
  }

  /** Writes the name of this run in place of the one before, which is given back. */
  Optional<String> replace(String name) {
    try {
      return replaced(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<String> replaced(String name) throws IOException {
    ByteBuffer before = ByteBuffer.allocate(LONGEST_NAME);
    file.read(before, 0);
    file.truncate(0);
    file.write(UTF_8.encode(name), 0);
    file.force(true);
    String text = UTF_8.decode(before.flip()).toString();
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

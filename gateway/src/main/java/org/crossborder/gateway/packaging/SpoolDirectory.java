// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.packaging;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Where messages are spooled on their way in and out. Nothing here outlives its message, unless the
 * process is killed; the next one to open the directory clears that away. Processes that share the
 * directory hold a shared lock, so that none clears what another is working on.
 */
public final class SpoolDirectory implements Closeable {
  private final Path path;
  private final FileChannel lock;

  private SpoolDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Makes the directory, or clears it if no other process has it open. */
  public static SpoolDirectory open(Path path) throws IOException {
    Files.createDirectories(path);
    FileChannel lock =
        FileChannel.open(
            path.resolve("lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      clearIfAlone(path, lock);
      lock.lock(0, Long.MAX_VALUE, true); // held until close, or until the process dies
      return new SpoolDirectory(path, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  public Path path() {
    return path;
  }

  private static void clearIfAlone(Path path, FileChannel lock) throws IOException {
    try (FileLock alone = lock.tryLock()) {
      if (alone == null) {
        return;
      }
      try (DirectoryStream<Path> left = Files.newDirectoryStream(path, SpooledFile.NAMES)) {
        for (Path file : left) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}

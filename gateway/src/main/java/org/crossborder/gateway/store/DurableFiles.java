// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Function;

/**
 * Files that are whole and on disk once they are there: written beside their place, forced, then
 * renamed.
 */
final class DurableFiles {
  private static final int BUFFER = 64 * 1024;
  private static final Duration ABANDONED_AFTER = Duration.ofHours(1);

  private final Path home;
  private final Path incoming;
  private final long maximum;
  private final Clock clock;

  /**
   * Files under {@code home}, which is made if it does not exist.
   *
   * @param maximum the longest file, in bytes
   */
  DurableFiles(Path home, long maximum, Clock clock) throws IOException {
    this.home = home;
    this.incoming = Files.createDirectories(home.resolve("incoming"));
    this.maximum = maximum;
    this.clock = clock;
    removeAbandoned();
  }

  /** What a process had begun when it was killed; what is younger may be another node's. */
  private void removeAbandoned() throws IOException {
    FileTime old = FileTime.from(clock.instant().minus(ABANDONED_AFTER));
    try (DirectoryStream<Path> begun = Files.newDirectoryStream(incoming)) {
      for (Path file : begun) {
        if (Files.getLastModifiedTime(file).compareTo(old) < 0) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /**
   * Keeps all bytes; a file that is there already stays, and counts as put now.
   *
   * @param place where, by the SHA-256 of the bytes
   */
  StoredPayload put(InputStream content, Function<String, Path> place) throws IOException {
    Path temporary = Files.createTempFile(incoming, "payload", ".part");
    try {
      StoredPayload payload = write(content, temporary);
      publish(temporary, place.apply(payload.sha256()));
      return payload;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private StoredPayload write(InputStream content, Path file) throws IOException {
    MessageDigest digest = sha256();
    long size = 0;
    try (FileChannel channel = FileChannel.open(file, WRITE)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        if (size > maximum) {
          throw new PayloadTooLargeException(maximum);
        }
        digest.update(buffer, 0, read);
        writeFully(channel, ByteBuffer.wrap(buffer, 0, read));
      }
      channel.force(true);
    }
    return new StoredPayload(HexFormat.of().formatHex(digest.digest()), size);
  }

  private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** A rename is durable only once the directory is; that of a directory, once its parent is. */
  private void publish(Path temporary, Path place) throws IOException {
    Path directory = directoryOf(place);
    Files.createDirectories(directory);
    if (!putAgain(place)) {
      Files.move(temporary, place, ATOMIC_MOVE);
    }
    for (Path level = directory; !level.equals(home); level = directoryOf(level)) {
      force(level);
    }
    force(home);
  }

  /** Asked by one act, for the file may be removed at this very moment. */
  private boolean putAgain(Path place) throws IOException {
    try {
      Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static void force(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, READ)) {
      channel.force(true);
    }
  }

  private static Path directoryOf(Path path) {
    Path parent = path.getParent();
    if (parent == null) {
      throw new IllegalArgumentException(path + " has no directory");
    }
    return parent;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}

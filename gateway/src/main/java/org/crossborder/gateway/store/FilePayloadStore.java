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
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Payloads as files {@code ab/cd/abcd…}: written beside their place, forced to disk, then renamed,
 * so that a file under its final name is always whole.
 */
public final class FilePayloadStore implements PayloadStore {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final int BUFFER = 64 * 1024;
  private static final Duration ABANDONED_AFTER = Duration.ofHours(1);

  private final Path home;
  private final Path incoming;
  private final long maximum;

  /**
   * A store under {@code home}, which is made if it does not exist.
   *
   * @param maximum the largest payload that is taken, in bytes
   */
  public FilePayloadStore(Path home, long maximum, Clock clock) throws IOException {
    this.home = home;
    this.incoming = Files.createDirectories(home.resolve("incoming"));
    this.maximum = maximum;
    removeAbandoned(clock);
  }

  /** What a process had begun when it was killed; what is younger may be another node's. */
  private void removeAbandoned(Clock clock) throws IOException {
    FileTime old = FileTime.from(clock.instant().minus(ABANDONED_AFTER));
    try (DirectoryStream<Path> begun = Files.newDirectoryStream(incoming)) {
      for (Path file : begun) {
        if (Files.getLastModifiedTime(file).compareTo(old) < 0) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  @Override
  public StoredPayload put(InputStream content) throws IOException {
    Path temporary = Files.createTempFile(incoming, "payload", ".part");
    try {
      StoredPayload payload = write(content, temporary);
      publish(temporary, place(payload.sha256()));
      return payload;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  @Override
  public InputStream open(String sha256) throws IOException {
    return Files.newInputStream(place(sha256));
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
    if (!Files.exists(place)) {
      Files.move(temporary, place, ATOMIC_MOVE);
    }
    for (Path level = directory; !level.equals(home); level = directoryOf(level)) {
      force(level);
    }
    force(home);
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

  private Path place(String sha256) {
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("Not a SHA-256 in lower-case hexadecimal");
    }
    return home.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schemapack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/**
 * The directory in which packs are kept: {@code journal.txt}, and each sealed pack under its
 * digest. A file is there whole or not at all.
 */
final class PackDirectory {
  private static final String JOURNAL = "journal.txt";
  private static final String LOCK = "lock";
  private static final int LONGEST_JOURNAL = 10_000_000;

  private final Path directory;

  PackDirectory(Path directory) {
    this.directory = directory;
  }

  /** One process at a time changes the directory. */
  @SuppressWarnings("try") // the lock is held, not used
  <T> T locked(Change<T> change) throws IOException {
    Files.createDirectories(directory);
    try (FileChannel lock =
            FileChannel.open(
                directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = lock.lock()) {
      return change.make();
    }
  }

  interface Change<T> {
    T make() throws IOException;
  }

  PackJournal journal() throws IOException {
    try {
      return PackJournal.read(
          new String(read(directory.resolve(JOURNAL), LONGEST_JOURNAL), StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return PackJournal.EMPTY;
    }
  }

  /** Changes whenever the journal does. */
  Optional<Object> written() throws IOException {
    try {
      BasicFileAttributes file =
          Files.readAttributes(directory.resolve(JOURNAL), BasicFileAttributes.class);
      return Optional.of(
          List.of(file.lastModifiedTime(), file.size(), String.valueOf(file.fileKey())));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  void write(PackJournal journal) throws IOException {
    replace(directory.resolve(JOURNAL), journal.write().getBytes(StandardCharsets.UTF_8));
  }

  byte[] pack(String sha256) throws IOException {
    return read(file(sha256), SealedPack.LIMITS.bytes());
  }

  void write(String sha256, byte[] pack) throws IOException {
    replace(file(sha256), pack);
  }

  void delete(String sha256) throws IOException {
    Files.deleteIfExists(file(sha256));
  }

  static byte[] read(Path file, int bound) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(bound + 1);
      if (bytes.length > bound) {
        throw new PackRefusedException(file + " has more than " + bound + " bytes.");
      }
      return bytes;
    }
  }

  private Path file(String sha256) {
    return directory.resolve(sha256 + ".asice");
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel parent = FileChannel.open(file.toAbsolutePath().getParent())) {
      parent.force(true);
    }
  }
}

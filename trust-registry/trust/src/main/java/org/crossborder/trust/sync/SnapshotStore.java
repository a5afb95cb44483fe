// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.trust.snapshot.Pin;
import org.crossborder.trust.snapshot.Refusal;
import org.crossborder.trust.snapshot.RefusedException;
import org.crossborder.trust.snapshot.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files of a client. The content of a snapshot is written first, under its digest; then one state
 * file that names it is moved into place: a crash at any instant leaves the old or the new state.
 */
final class SnapshotStore {
  private static final String STATE = "state.json";
  private static final String CONTENT_SUFFIX = ".snapshot";
  private static final String TEMPORARY_SUFFIX = ".tmp";

  private final JsonMapper json = StrictJson.mapper();
  private final Path directory;

  SnapshotStore(Path directory) {
    this.directory = directory;
  }

  /**
   * The state, if one has been kept.
   *
   * @throws RefusedException if it is damaged. It is not replaced by itself: it knows which
   *     versions have been seen, and without them an older one could pass
   */
  Optional<StoredState> state() throws RefusedException {
    Path file = directory.resolve(STATE);
    try {
      return Files.exists(file)
          ? Optional.of(json.readValue(Files.readAllBytes(file), StoredState.class))
          : Optional.empty();
    } catch (JacksonException e) {
      throw new RefusedException(
          Refusal.Kind.MALFORMED,
          "%s is damaged: %s. Whoever removes it lets the registry start anew with this client"
              .formatted(file, e.getOriginalMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each replacement of the state is another file, written at another time. */
  Optional<Object> writtenAt() {
    Path file = directory.resolve(STATE);
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(
          Arrays.asList(attributes.lastModifiedTime(), attributes.fileKey(), attributes.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<byte[]> content(Pin pin) {
    Path file = contentFile(pin);
    try {
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void keepContent(Pin pin, byte[] content) {
    replace(contentFile(pin), content);
  }

  void keepState(StoredState state) {
    replace(directory.resolve(STATE), json.writeValueAsBytes(state));
  }

  /** Removes the contents that the state no longer names. */
  void removeContentsExcept(Pin pin) {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(SnapshotStore::isRemovable).toList()) {
        if (!file.equals(contentFile(pin))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The entries of the log that have been verified. */
  EntriesFile entries() {
    return new EntriesFile(directory.resolve("log.entries"));
  }

  private Path contentFile(Pin pin) {
    if (!pin.sha256().matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("Not a SHA-256 digest");
    }
    return directory.resolve(pin.sha256() + CONTENT_SUFFIX);
  }

  /** Also what a kill left half written. */
  private static boolean isRemovable(Path file) {
    return file.toString().endsWith(CONTENT_SUFFIX) || file.toString().endsWith(TEMPORARY_SUFFIX);
  }

  private void replace(Path file, byte[] bytes) {
    try {
      Files.createDirectories(directory);
      Path temporary =
          Files.createTempFile(directory, file.getFileName().toString(), TEMPORARY_SUFFIX);
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel parent = FileChannel.open(directory, StandardOpenOption.READ)) {
        parent.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

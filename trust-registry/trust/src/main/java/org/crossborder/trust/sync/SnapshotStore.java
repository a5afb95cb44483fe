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
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.trust.snapshot.Pin;
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

  private final JsonMapper json = StrictJson.mapper();
  private final Path directory;

  SnapshotStore(Path directory) {
    this.directory = directory;
  }

  Optional<StoredState> state() {
    Path file = directory.resolve(STATE);
    try {
      return Files.exists(file)
          ? Optional.of(json.readValue(Files.readAllBytes(file), StoredState.class))
          : Optional.empty();
    } catch (JacksonException e) {
      throw new IllegalStateException(file + " is damaged; remove it to start anew", e);
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
      for (Path file : files.filter(f -> f.toString().endsWith(CONTENT_SUFFIX)).toList()) {
        if (!file.equals(contentFile(pin))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path contentFile(Pin pin) {
    if (!pin.sha256().matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("Not a SHA-256 digest");
    }
    return directory.resolve(pin.sha256() + CONTENT_SUFFIX);
  }

  private void replace(Path file, byte[] bytes) {
    try {
      Files.createDirectories(directory);
      Path temporary = Files.createTempFile(directory, file.getFileName().toString(), ".tmp");
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

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Fragments as files {@code ab/abcd…}, named after their messages. */
public final class FileFragmentStore implements FragmentStore {
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Path home;
  private final DurableFiles files;

  /**
   * A store under {@code home}, which is made if it does not exist.
   *
   * @param maximum the longest fragment or source message that is taken, in bytes
   */
  public FileFragmentStore(Path home, long maximum, Clock clock) throws IOException {
    this.home = home;
    this.files = new DurableFiles(home, maximum, clock);
  }

  @Override
  public StoredPayload put(UUID message, InputStream content) throws IOException {
    return files.put(content, sha256 -> place(message));
  }

  @Override
  public InputStream open(UUID message, long offset) throws IOException {
    return Channels.newInputStream(
        FileChannel.open(place(message), StandardOpenOption.READ).position(offset));
  }

  @Override
  public void delete(UUID message) throws IOException {
    Files.deleteIfExists(place(message));
  }

  @Override
  public List<UUID> keptBefore(Instant moment) throws IOException {
    FileTime then = FileTime.from(moment);
    List<UUID> kept = new ArrayList<>();
    try (Stream<Path> files = Files.find(home, 2, (path, file) -> file.isRegularFile())) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = String.valueOf(file.getFileName());
        if (NAME.matcher(name).matches() && Files.getLastModifiedTime(file).compareTo(then) < 0) {
          kept.add(UUID.fromString(name));
        }
      }
    }
    return kept;
  }

  @Override
  public long usableBytes() throws IOException {
    return Files.getFileStore(home).getUsableSpace();
  }

  private Path place(UUID message) {
    String name = message.toString();
    return home.resolve(name.substring(0, 2)).resolve(name);
  }
}

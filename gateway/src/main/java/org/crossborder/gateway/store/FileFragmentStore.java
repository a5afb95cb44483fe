// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.UUID;

/** Fragments as files {@code ab/abcd…}, named after their messages. */
public final class FileFragmentStore implements FragmentStore {
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
  public long usableBytes() throws IOException {
    return Files.getFileStore(home).getUsableSpace();
  }

  private Path place(UUID message) {
    String name = message.toString();
    return home.resolve(name.substring(0, 2)).resolve(name);
  }
}

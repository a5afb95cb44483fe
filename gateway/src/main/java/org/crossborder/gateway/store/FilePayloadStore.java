// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Payloads as files {@code ab/cd/abcd…}; a file under its name is always whole. */
public final class FilePayloadStore implements PayloadStore {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern SHARE = Pattern.compile("[0-9a-f]{2}");

  private final Path home;
  private final DurableFiles files;
  private final RemovedFiles removal;

  /**
   * A store under {@code home}, which is made if it does not exist.
   *
   * @param maximum the largest payload that is taken, in bytes
   */
  public FilePayloadStore(Path home, long maximum, Clock clock) throws IOException {
    this.home = home;
    this.files = new DurableFiles(home, maximum, clock);
    this.removal = new RemovedFiles(home.resolve("removed"));
    removal.undo(this::place);
  }

  @Override
  public StoredPayload put(InputStream content) throws IOException {
    return files.put(content, this::place);
  }

  @Override
  public InputStream open(String sha256) throws IOException {
    return Files.newInputStream(place(sha256));
  }

  @Override
  public boolean remove(String sha256, Instant moment) throws IOException {
    return removal.remove(place(sha256), moment);
  }

  @Override
  public List<String> putBefore(String share, Instant moment) throws IOException {
    Path folder = home.resolve(share);
    if (!SHARE.matcher(share).matches() || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.find(folder, 2, (path, file) -> isBefore(file, moment))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> SHA256.matcher(name).matches())
          .toList();
    }
  }

  private static boolean isBefore(BasicFileAttributes file, Instant moment) {
    return file.isRegularFile() && file.lastModifiedTime().toInstant().isBefore(moment);
  }

  private Path place(String sha256) {
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("Not a SHA-256 in lower-case hexadecimal");
    }
    return home.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
  }
}

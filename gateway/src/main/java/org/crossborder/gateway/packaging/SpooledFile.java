// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.packaging;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of one message: in memory while they are few, in a temporary file that only this process
 * may read as soon as they are more. Most documents never reach the disk before the store does.
 */
public final class SpooledFile implements PayloadSource, Closeable {
  /** Glob of the files' names. */
  static final String NAMES = "as4-*.part";

  /** What is kept in memory of one part; larger ones go to disk whole. */
  static final int FEW = 1 << 15;

  private static final int BUFFER = 1 << 16;

  private final Path directory;
  private final int most;
  private byte[] few = new byte[0];
  private @Nullable Path file;

  private SpooledFile(Path directory, int most) {
    this.directory = directory;
    this.most = most;
  }

  /**
   * Empty; what does not fit into memory goes into a file in {@code directory}.
   *
   * @param most bytes in memory
   */
  static SpooledFile in(Path directory, int most) {
    return new SpooledFile(directory, most);
  }

  /** Writes from the beginning; it can be read once this is closed. */
  public OutputStream write() throws IOException {
    few = new byte[0];
    close();
    return new SpoolingStream(this, most);
  }

  @Override
  public InputStream open() throws IOException {
    Path path = file;
    return path == null
        ? new ByteArrayInputStream(few)
        : new BufferedInputStream(Files.newInputStream(path), BUFFER);
  }

  public long size() throws IOException {
    Path path = file;
    return path == null ? few.length : Files.size(path);
  }

  /** All bytes were few. */
  void keep(byte[] bytes) {
    few = bytes;
  }

  /** They are more than few: the file that all of them go to. */
  OutputStream spill() throws IOException {
    Path path = Files.createTempFile(directory, "as4-", ".part");
    file = path;
    return Files.newOutputStream(path);
  }

  @Override
  public void close() throws IOException {
    Path path = file;
    if (path != null) {
      Files.deleteIfExists(path);
      file = null;
    }
  }
}

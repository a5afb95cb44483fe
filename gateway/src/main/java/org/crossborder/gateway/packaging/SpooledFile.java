// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.packaging;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes of one message in a temporary file that only this process may read. */
public final class SpooledFile implements PayloadSource, Closeable {
  /** Glob of their names. */
  static final String NAMES = "as4-*.part";

  private final Path path;

  private SpooledFile(Path path) {
    this.path = path;
  }

  /** An empty file in {@code directory}. */
  public static SpooledFile in(Path directory) throws IOException {
    return new SpooledFile(Files.createTempFile(directory, "as4-", ".part"));
  }

  /** Writes from the beginning. */
  public OutputStream write() throws IOException {
    return Files.newOutputStream(path);
  }

  @Override
  public InputStream open() throws IOException {
    return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
  }

  public long size() throws IOException {
    return Files.size(path);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}

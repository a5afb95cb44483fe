// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.packaging;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** The temporary files of one message; they go when the message is done with. */
public final class Spool implements Closeable {
  private final Path directory;
  private final Deque<SpooledFile> files = new ArrayDeque<>();

  public Spool(Path directory) {
    this.directory = directory;
  }

  public SpooledFile file() throws IOException {
    SpooledFile file = SpooledFile.in(directory);
    files.push(file);
    return file;
  }

  @Override
  public void close() throws IOException {
    while (!files.isEmpty()) {
      files.pop().close();
    }
  }
}

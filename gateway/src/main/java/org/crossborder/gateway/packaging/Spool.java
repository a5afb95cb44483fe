// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.packaging;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The parts of one message on their way; they go when the message is done with. Of each message no
 * more than a quarter of a megabyte is in memory, however many parts it has.
 */
public final class Spool implements Closeable {
  private static final int FILES_IN_MEMORY = 8;

  private final Path directory;
  private final Deque<SpooledFile> files = new ArrayDeque<>();

  public Spool(Path directory) {
    this.directory = directory;
  }

  public SpooledFile file() {
    int most = files.size() < FILES_IN_MEMORY ? SpooledFile.FEW : 0;
    SpooledFile file = SpooledFile.in(directory, most);
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

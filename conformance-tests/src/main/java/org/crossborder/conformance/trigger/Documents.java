// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.trigger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** Documents of a folder, each given out once, in the order of their names. */
public final class Documents {
  private final Path folder;
  private final Deque<Path> left;

  private Documents(Path folder, List<Path> files) {
    this.folder = folder;
    this.left = new ArrayDeque<>(files);
  }

  /**
   * Those of a folder.
   *
   * @throws IllegalArgumentException if it cannot be read, or is empty
   */
  public static Documents in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      if (sorted.isEmpty()) {
        throw new IllegalArgumentException(folder + " has no documents");
      }
      return new Documents(folder, sorted);
    } catch (IOException fault) {
      throw new IllegalArgumentException("Documents cannot be read from " + folder, fault);
    }
  }

  /**
   * One that was not given out before.
   *
   * @throws IOException if there are no more
   */
  public synchronized byte[] next() throws IOException {
    Path next = left.poll();
    if (next == null) {
      throw new IOException("All documents of " + folder + " have been sent; put more there");
    }
    return Files.readAllBytes(next);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;

/** Sealed documents, each with a number of its own; made in batches, since each takes a process. */
final class DocumentSupply {
  private static final int BATCH = 25;

  private final String series;
  private final Sealing sealing;
  private final Queue<String> ready = new ArrayDeque<>();
  private int sealed;

  /** Seals one document for each number. */
  @FunctionalInterface
  interface Sealing {
    List<String> of(List<String> numbers) throws IOException, InterruptedException;
  }

  DocumentSupply(String series, Sealing sealing) {
    this.series = series;
    this.sealing = sealing;
  }

  /** A document that was not used before. */
  synchronized String next() throws IOException, InterruptedException {
    if (ready.isEmpty()) {
      ready.addAll(
          sealing.of(
              IntStream.range(sealed, sealed + BATCH).mapToObj(n -> series + "-" + n).toList()));
      sealed += BATCH;
    }
    return ready.remove();
  }
}

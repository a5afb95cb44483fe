// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.batch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.crossborder.validation.report.ValidationReport;

/**
 * Judges many documents at a time and hands on what becomes of them in their order. At most two
 * documents for each job are held in memory, however many there are.
 */
public final class Batch {
  private static final int AHEAD = 2;

  private final int jobs;
  private final int bytes;
  private final Function<byte[], ValidationReport> validation;

  /**
   * A way to work.
   *
   * @param jobs documents that are judged at the same time
   * @param bytes how much of a document is read
   * @param validation judges one document; called by several threads
   */
  public Batch(int jobs, int bytes, Function<byte[], ValidationReport> validation) {
    this.jobs = jobs;
    this.bytes = bytes;
    this.validation = validation;
  }

  /**
   * Judges the documents; returns when the last outcome is handed on.
   *
   * @param stop asked before each document is begun; what is begun is finished
   * @param each gets the outcomes, in the calling thread
   */
  public void run(List<Source> sources, BooleanSupplier stop, Consumer<Outcome> each)
      throws InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(Math.min(jobs, sources.size() + 1));
    try {
      Deque<Future<Outcome>> begun = new ArrayDeque<>();
      for (Source source : sources) {
        if (begun.size() == AHEAD * jobs) {
          each.accept(finished(begun.remove()));
        }
        if (stop.getAsBoolean()) {
          break;
        }
        begun.add(workers.submit(() -> judge(source)));
      }
      while (!begun.isEmpty()) {
        each.accept(finished(begun.remove()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static Outcome finished(Future<Outcome> begun) throws InterruptedException {
    try {
      return begun.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A document could not be judged", e.getCause());
    }
  }

  private Outcome judge(Source source) {
    try {
      long start = System.nanoTime();
      ValidationReport report = validation.apply(source.reading().upTo(bytes));
      return new Outcome.Judged(source, Duration.ofNanos(System.nanoTime() - start), report);
    } catch (IOException e) {
      return new Outcome.Unreadable(source, e);
    }
  }
}

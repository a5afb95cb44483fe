// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.dao.DuplicateKeyException;

/** The same thing done by several at the same moment, as several nodes do it. */
public final class AtOnce {
  private AtOnce() {}

  /** What one of them does. */
  @FunctionalInterface
  public interface Act<T> {
    T by(int one) throws Exception;
  }

  /** What came of it for each, numbered from 0; a fault of one is the test's. */
  public static <T> List<T> each(int count, Act<T> act) throws Exception {
    CyclicBarrier start = new CyclicBarrier(count);
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<Callable<T>> acts = new ArrayList<>();
      for (int number = 0; number < count; number++) {
        int one = number;
        acts.add(
            () -> {
              start.await();
              return act.by(one);
            });
      }
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(acts)) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  /** False if somebody else was faster; any other fault is the test's. */
  public static boolean wins(Runnable work) {
    try {
      work.run();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }
}

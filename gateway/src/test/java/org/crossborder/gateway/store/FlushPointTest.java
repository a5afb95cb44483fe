// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FlushPointTest {
  @Test
  void oneFlushServesAllWhoWait() throws Exception {
    AtomicInteger flushes = new AtomicInteger();
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch others = new CountDownLatch(1);
    FlushPoint flushPoint =
        new FlushPoint(
            () -> {
              first.countDown();
              if (flushes.incrementAndGet() == 1) {
                await(others);
              }
            });
    ExecutorService threads = Executors.newFixedThreadPool(21);
    try {
      List<Future<?>> waiting = new ArrayList<>();
      waiting.add(threads.submit(flushPoint::await));
      await(first);
      for (int i = 0; i < 20; i++) {
        waiting.add(threads.submit(flushPoint::await));
      }
      Thread.sleep(200);
      assertThat(waiting).noneMatch(Future::isDone);
      others.countDown();
      for (Future<?> done : waiting) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(flushes).hasValue(2);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

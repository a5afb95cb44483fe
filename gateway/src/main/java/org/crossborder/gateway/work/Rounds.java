// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.work;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks again and again what is due, and does it in threads of its own, a bounded number at once.
 */
public final class Rounds implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  /** What is to be done. */
  @FunctionalInterface
  public interface Round {
    /** Up to so many things that are due now; each is taken, and nobody else is given it. */
    List<Runnable> due(int maximum);
  }

  private final String name;
  private final Round round;
  private final Worker.Pace pace;
  private final Semaphore wakes = new Semaphore(0);
  private final Semaphore places;
  private volatile boolean running;
  private ExecutorService threads = Executors.newCachedThreadPool();

  public Rounds(String name, Round round, Worker.Pace pace) {
    this.name = name;
    this.round = round;
    this.pace = pace;
    this.places = new Semaphore(pace.concurrency());
  }

  /** There may be something to do now. */
  public void wake() {
    wakes.release();
  }

  @Override
  public void start() {
    running = true;
    threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
    threads.execute(this::loop);
  }

  @Override
  public void stop() {
    running = false;
    wake();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void loop() {
    while (running) {
      try {
        if (!round()) {
          wakes.tryAcquire(pace.poll().toMillis(), TimeUnit.MILLISECONDS);
          wakes.drainPermits();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Whether there was anything to do. */
  private boolean round() throws InterruptedException {
    places.acquire();
    int free = 1 + places.drainPermits();
    int taken = 0;
    try {
      for (Runnable work : round.due(free)) {
        taken++;
        threads.execute(() -> run(work));
      }
    } catch (RuntimeException e) {
      LOG.error("{}: what is due cannot be read; trying again", name, e);
      return false;
    } finally {
      places.release(free - taken);
    }
    return taken > 0;
  }

  private void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("{} failed; its claim will run out", name, e);
    } finally {
      places.release();
      wake();
    }
  }
}

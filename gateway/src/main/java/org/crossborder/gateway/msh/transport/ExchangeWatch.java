// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at all exchanges of a client from time to time. */
final class ExchangeWatch implements AutoCloseable {
  private static final long PACE_MILLIS = 200;

  private final Set<WatchedExchange> running = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(ExchangeWatch::thread);

  ExchangeWatch() {
    var unused =
        timer.scheduleWithFixedDelay(
            () -> running.forEach(WatchedExchange::check),
            PACE_MILLIS,
            PACE_MILLIS,
            TimeUnit.MILLISECONDS);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "as4-exchanges");
    thread.setDaemon(true);
    return thread;
  }

  /** Begins to watch an exchange of this thread. */
  WatchedExchange begin(TransportLimits limits) {
    WatchedExchange exchange = new WatchedExchange(limits);
    running.add(exchange);
    return exchange;
  }

  void end(WatchedExchange exchange) {
    running.remove(exchange);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}

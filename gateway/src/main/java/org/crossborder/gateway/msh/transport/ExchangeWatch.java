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
  private static final long REST_MILLIS = 10_000;

  private final Set<WatchedExchange> running = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(ExchangeWatch::thread);

  /**
   * @param atRest to be done from time to time as well, for the connections without an exchange
   */
  ExchangeWatch(Runnable atRest) {
    every(PACE_MILLIS, () -> running.forEach(WatchedExchange::check));
    every(REST_MILLIS, atRest);
  }

  private void every(long millis, Runnable task) {
    var unused = timer.scheduleWithFixedDelay(task, millis, millis, TimeUnit.MILLISECONDS);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "as4-exchanges");
    thread.setDaemon(true);
    return thread;
  }

  /** Begins to watch an exchange of this thread, which {@code cancelling} ends. */
  WatchedExchange begin(TransportLimits limits, Runnable cancelling) {
    WatchedExchange exchange = new WatchedExchange(limits, cancelling);
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

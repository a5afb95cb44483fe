// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.crossborder.gateway.backend.polling.Queues.Lent;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.work.Bell;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * Polls that wait for a document, first come first served. A waiting poll holds no thread and no
 * connection to the database; too many are answered at once.
 */
@Component
final class LongPolls implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(LongPolls.class);

  /** What came by another node is found after this time. */
  private static final long LOOK_MILLIS = 500;

  private static final Duration GRACE = Duration.ofSeconds(30);

  private final int most;
  private final Deque<Poll> waiting = new ArrayDeque<>();
  private @Nullable ScheduledExecutorService looking;
  private @Nullable Future<?> rounds;

  LongPolls(GatewayProperties properties, Bell queueBell) {
    this.most = properties.polling().waiting();
    queueBell.answeredBy(this::look);
  }

  private record Poll(
      String queue,
      long deadline,
      Supplier<Lent> fetch,
      Function<Lent, ResponseEntity<?>> answer,
      DeferredResult<ResponseEntity<?>> result) {
    boolean over() {
      return System.nanoTime() - deadline >= 0;
    }

    void answer(Lent lent) {
      result.setResult(answer.apply(lent));
    }
  }

  /**
   * Answers at once if there is a document or nothing is to be waited for; else within the time.
   */
  DeferredResult<ResponseEntity<?>> poll(
      String queue, Duration wait, Supplier<Lent> fetch, Function<Lent, ResponseEntity<?>> answer) {
    DeferredResult<ResponseEntity<?>> result = new DeferredResult<>(wait.plus(GRACE).toMillis());
    Poll poll = new Poll(queue, System.nanoTime() + wait.toNanos(), fetch, answer, result);
    Lent lent = fetch.get();
    if (!lent.documents().isEmpty() || wait.isZero() || !enter(poll)) {
      poll.answer(lent);
    }
    return result;
  }

  private synchronized boolean enter(Poll poll) {
    return looking != null && waiting.size() < most && waiting.add(poll);
  }

  private synchronized void look() {
    ScheduledExecutorService executor = looking;
    if (executor != null && !waiting.isEmpty()) {
      executor.execute(this::serve);
    }
  }

  /** Of each queue only the first poll asks, until one finds it empty. */
  private synchronized void serve() {
    Set<String> empty = new HashSet<>();
    for (Iterator<Poll> polls = waiting.iterator(); polls.hasNext(); ) {
      Poll poll = polls.next();
      if (poll.result().isSetOrExpired()) {
        polls.remove();
      } else if (!empty.contains(poll.queue()) || poll.over()) {
        if (served(poll)) {
          polls.remove();
        } else {
          empty.add(poll.queue());
        }
      }
    }
  }

  private static boolean served(Poll poll) {
    try {
      Lent lent = poll.fetch().get();
      if (!lent.documents().isEmpty() || poll.over()) {
        poll.answer(lent);
        return true;
      }
      return false;
    } catch (RuntimeException e) {
      LOG.error("A poll failed", e);
      poll.result().setResult(Problem.FAULT.answer("See the gateway's log"));
      return true;
    }
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService executor =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "long-polls");
              thread.setDaemon(true);
              return thread;
            });
    rounds =
        executor.scheduleWithFixedDelay(
            this::serve, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    looking = executor;
  }

  /** Before the web server, which otherwise would wait for those who wait here. */
  @Override
  public synchronized void stop() {
    ScheduledExecutorService executor = looking;
    Future<?> next = rounds;
    if (executor != null && next != null) {
      next.cancel(false);
      executor.shutdownNow();
      looking = null;
    }
    waiting.forEach(poll -> poll.result().setResult(Problem.STOPPING.answer("Ask again")));
    waiting.clear();
  }

  @Override
  public synchronized boolean isRunning() {
    return looking != null;
  }
}

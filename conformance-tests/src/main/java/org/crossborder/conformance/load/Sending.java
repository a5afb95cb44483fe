// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.load;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.crossborder.conformance.as4.http.HttpAnswer;
import org.crossborder.conformance.as4.http.HttpsClient;

/**
 * Sends prepared messages, several at once. With a rate each message is due at a time that does not
 * depend on the answers before it: when the gateway is late, that is seen as latency and hides
 * nothing (coordinated omission).
 */
final class Sending {
  private final HttpsClient client;
  private final URI target;
  private final LoadPlan plan;
  private final Progress progress;

  Sending(HttpsClient client, URI target, LoadPlan plan, Progress progress) {
    this.client = client;
    this.target = target;
    this.plan = plan;
    this.progress = progress;
  }

  /** Sends until all are sent, or the longest time has passed. */
  List<Attempt> send(List<Sendable> messages) throws InterruptedException {
    long start = System.nanoTime();
    AtomicInteger next = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(plan.senders());
    try {
      List<Future<List<Attempt>>> running = new ArrayList<>();
      for (int i = 0; i < plan.senders(); i++) {
        running.add(threads.submit(() -> sendUntilNoneIsLeft(messages, next, start)));
      }
      List<Attempt> attempts = new ArrayList<>();
      for (Future<List<Attempt>> one : running) {
        attempts.addAll(one.get());
      }
      return attempts;
    } catch (ExecutionException fault) {
      throw new IllegalStateException("A sender gave up", fault.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Attempt> sendUntilNoneIsLeft(
      List<Sendable> messages, AtomicInteger next, long start) {
    List<Attempt> attempts = new ArrayList<>();
    long end = start + plan.longest().toNanos();
    for (int i = next.getAndIncrement(); i < messages.size(); i = next.getAndIncrement()) {
      long due = plan.paced() ? start + (long) (i * 1e9 / plan.rate()) : System.nanoTime();
      if (due > end || System.nanoTime() > end) {
        break;
      }
      await(due);
      Attempt attempt = attempt(messages.get(i), due);
      attempts.add(attempt);
      progress.answered(attempt.answer() != null && attempt.answer().isSuccess());
    }
    return attempts;
  }

  private Attempt attempt(Sendable message, long due) {
    long began = System.nanoTime();
    long from = plan.paced() ? due : began;
    try {
      HttpAnswer answer = client.post(target, message.body());
      return new Attempt(message, from, began, System.nanoTime(), answer, "");
    } catch (IOException fault) {
      String why = fault.getClass().getSimpleName();
      return new Attempt(message, from, began, System.nanoTime(), null, why);
    }
  }

  private static void await(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}

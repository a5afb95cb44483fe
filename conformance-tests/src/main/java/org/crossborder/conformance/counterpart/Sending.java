// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.counterpart;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.crossborder.conformance.suite.Exchange;
import org.crossborder.conformance.trigger.Submission;
import org.jspecify.annotations.Nullable;

/**
 * One document that the gateway under test was made to send: each attempt that came, and what it
 * was answered with.
 */
public final class Sending {
  private static final long PAUSE_MILLIS = 50;

  private final Set<String> earlier;
  private final List<Function<Observation, Reply>> replies;
  private final String url;
  private final List<Observation> attempts = new ArrayList<>();
  private final List<Exchange> exchanges = new ArrayList<>();
  private volatile @Nullable Submission submission;

  /**
   * @param earlier MessageIds that came before: they are not this document's
   * @param replies to the first attempt, the second, and so on; the last to all others
   */
  Sending(Set<String> earlier, List<Function<Observation, Reply>> replies, String url) {
    this.earlier = Set.copyOf(earlier);
    this.replies = List.copyOf(replies);
    this.url = url;
  }

  void submitted(Submission asked) {
    submission = asked;
  }

  /** Whether a request is an attempt to send this document. */
  boolean owns(Observation request) {
    return (request.isDocument() || request.message() == null)
        && !earlier.contains(request.messageId());
  }

  synchronized Reply reply(Observation request) {
    attempts.add(request);
    Reply reply = replies.get(Math.min(attempts.size(), replies.size()) - 1).apply(request);
    byte[] answered =
        reply instanceof Reply.Answered said ? said.answer().body().bytes() : new byte[0];
    exchanges.add(
        new Exchange(
            request.at(),
            "attempt " + attempts.size() + ", at " + url,
            reply.said(),
            answered,
            request.body().contentType(),
            request.body().bytes()));
    notifyAll();
    return reply;
  }

  /** Each attempt so far. */
  public synchronized List<Observation> attempts() {
    return List.copyOf(attempts);
  }

  /** Each attempt with its answer. */
  synchronized List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  /** The attempt of a number, counted from one, when it has come; empty if it does not in time. */
  public Optional<Observation> await(int number, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    synchronized (this) {
      while (attempts.size() < number) {
        long millis = (end - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
          return Optional.empty();
        }
        wait(millis);
      }
      return Optional.of(attempts.get(number - 1));
    }
  }

  /** What the producer is told now. */
  public Submission.Status status() throws IOException {
    Submission asked = submission;
    return asked == null ? Submission.Status.UNKNOWN : asked.status();
  }

  /** What the producer is told, as soon as it is final or cannot be known, or time is up. */
  public Submission.Status finalStatus(Duration patience) throws IOException, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    Submission.Status status = status();
    while (status == Submission.Status.UNDER_WAY && System.nanoTime() < end) {
      Thread.sleep(PAUSE_MILLIS);
      status = status();
    }
    return status;
  }
}

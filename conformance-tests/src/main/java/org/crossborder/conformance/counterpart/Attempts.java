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
final class Attempts implements Submission {
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Set<String> earlier;
  private final List<Function<Observation, Reply>> replies;
  private final String url;
    private final List<Exchange> exchanges = new ArrayList<>();
  private volatile @Nullable Submission submission;

  /**
   * @param earlier MessageIds that came before: they are not this document's
   * @param replies to the first attempt, the second, and so on; the last to all others
   */
  Attempts(Set<String> earlier, List<Function<Observation, Reply>> replies, String url) {
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
    int number = exchanges.size() + 1;
    Reply reply = replies.get(Math.min(number, replies.size()) - 1).apply(request);
    byte[] answered =
        reply instanceof Reply.Answered said ? said.answer().body().bytes() : new byte[0];
    exchanges.add(
        new Exchange(
            request.at(),
            "attempt " + number + ", at " + url,
            reply.said(),
            answered,
            request.body().contentType(),
            request.body().bytes()));
    notifyAll();
    return reply;
  }

  /** How many came so far. */
  synchronized int count() {
    return exchanges.size();
  }

  /**
   * The attempt of a number, counted from one, with its answer, when it has come; empty if it does
   * not in time.
   */
  Optional<Exchange> await(int number, Duration patience) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    synchronized (this) {
      while (exchanges.size() < number) {
        long millis = (end - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
          return Optional.empty();
        }
        Waiting.on(this, millis);
      }
      return Optional.of(exchanges.get(number - 1));
    }
  }

  @Override
  public Status status() throws IOException {
    Submission asked = submission;
    return asked == null ? Status.UNKNOWN : asked.status();
  }

  /** What the producer is told, as soon as it is final or cannot be known, or time is up. */
  Status finalStatus(Duration patience) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    Status status = status();
    while (status == Status.UNDER_WAY && System.nanoTime() < end) {
      Waiting.forSome(PAUSE);
      status = status();
    }
    return status;
  }
}

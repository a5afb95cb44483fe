// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.counterpart;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.crossborder.conformance.as4.ebms.UserMessage;
import org.crossborder.conformance.as4.mime.HttpBody;
import org.crossborder.conformance.suite.Observations;
import org.crossborder.conformance.trigger.Trigger;
import org.crossborder.conformance.trigger.Turn;
import org.jspecify.annotations.Nullable;

/**
 * The suite's receiving end for a whole run: one address, one listener, and the sendings that
 * modules share, so that nobody is asked to send more often than necessary. What is no attempt to
 * send the document in question is receipted, and so comes to its end.
 */
public final class Station implements AutoCloseable {
  private static final int MOST_OTHERS = 1000;

  private final URI url;
  private final ServerKeys keys;
  private final Replies replies;
  private final Trigger trigger;
  private final Times times;
  private final Listener listener;
  private final Set<String> seen = new HashSet<>();
  private final List<Observation> others = new ArrayList<>();
  private @Nullable Attempts current;
  private @Nullable Attempts good;
  private @Nullable Attempts repeated;
  private boolean started;

  /**
   * @param url where the gateway under test sends to
   */
  public Station(URI url, ServerKeys keys, Replies replies, Trigger trigger, Times times) {
    this.url = url;
    this.keys = keys;
    this.replies = replies;
    this.trigger = trigger;
    this.times = times;
    this.listener = new Listener(url, this::reply);
  }

  /** What modules of a run act through. */
  public Counterpart counterpart() {
    return new Counterpart(this, Observations.live(replies.clock()));
  }

  ServerKeys keys() {
    return keys;
  }

  Replies replies() {
    return replies;
  }

  Times times() {
    return times;
  }

  Listener listener() {
    return listener;
  }

  /** A document that is receipted at once; the first module that needs it has it sent. */
  Attempts good(String module) throws IOException {
    Attempts shared = good;
    if (shared == null) {
      shared = send(module, List.of(replies::receipt));
      good = shared;
    }
    return shared;
  }

  /** A document that is refused with HTTP 503, and receipted at the second attempt. */
  Attempts repeated(String module) throws IOException {
    Attempts shared = repeated;
    if (shared == null) {
      shared = send(module, List.of(message -> Reply.empty(503), replies::receipt));
      repeated = shared;
    }
    return shared;
  }

  /** Has a document sent, which is answered like this. */
  Attempts send(String module, List<Function<Observation, Reply>> answers) throws IOException {
    open();
    Attempts sending;
    synchronized (this) {
      sending = new Attempts(seen, answers, url.toString());
      current = sending;
    }
    Turn turn =
        new Turn(
            module,
            replies.pmode().own().partyId(),
            url,
            replies.clock().instant().plus(times.first()));
    sending.submitted(trigger.send(turn));
    return sending;
  }

  /** It listens from now on, if it does not yet. */
  public synchronized void open() throws IOException {
    if (!started) {
      listener.serve(keys.good());
      started = true;
    }
  }

  private Reply reply(HttpBody body) {
    Observation request = Observation.read(replies.clock().instant(), body, replies.pmode());
    Attempts owner;
    synchronized (this) {
      seen.add(request.messageId());
      owner = current;
    }
    if (owner != null && owner.owns(request)) {
      return owner.reply(request);
    }
    remember(request);
    return replies.receipt(request);
  }

  private synchronized void remember(Observation other) {
    if (others.size() == MOST_OTHERS) {
      others.remove(0);
    }
    others.add(other);
    notifyAll();
  }

  /**
   * The message that refers to another, when it has come; if none does in time, the last message
   * that came unasked.
   */
  public synchronized Optional<Observation> awaitOther(String messageId, Duration patience)
      throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      for (Observation other : others) {
        UserMessage said = other.message();
        if (said != null && messageId.equals(said.refToMessageId())) {
          return Optional.of(other);
        }
      }
      long millis = (end - System.nanoTime()) / 1_000_000;
      if (millis <= 0) {
        return others.stream().filter(o -> o.message() != null).reduce((one, last) -> last);
      }
      Waiting.on(this, millis);
    }
  }

  @Override
  public void close() {
    listener.close();
  }
}

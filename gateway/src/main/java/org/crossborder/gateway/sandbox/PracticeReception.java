// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.crossborder.gateway.msh.MessageReception;
import org.crossborder.gateway.msh.ReceivedMessage;
import org.crossborder.gateway.msh.Reception;
import org.crossborder.trust.path.Fingerprint;

/** What the practice partner has taken in: a few messages, in memory, delivered to nobody. */
final class PracticeReception implements MessageReception {
  private static final int KEPT = 50;
  private static final ThreadLocal<ReceivedMessage> LATEST = new ThreadLocal<>();
  private final Supplier<Fault> fault;
  private final Duration delay;

  private final Map<String, Taken> taken = new LinkedHashMap<>();

  /**
   * A message that was taken in.
   *
   * @param sha256 of its payload, in hexadecimal digits
   * @param copies how often it has come
   * @param receipt that it earned; empty until it is signed
   */
  record Taken(String sha256, int copies, Optional<byte[]> receipt) {}

  PracticeReception(Supplier<Fault> fault, Duration delay) {
    this.fault = fault;
    this.delay = delay;
  }

  @Override
  public Reception receive(ReceivedMessage message) {
    LATEST.set(message);
    Reception reception = take(message);
    if (fault.get() == Fault.DELAY) {
      pause();
    }
    return reception;
  }

  private synchronized Reception take(ReceivedMessage message) {
    Taken before = taken.get(message.messageId());
    if (before != null) {
      taken.put(
          message.messageId(), new Taken(before.sha256(), before.copies() + 1, before.receipt()));
      return new Reception.Duplicate(before.receipt());
    }
    if (taken.size() >= KEPT) {
      taken.remove(taken.keySet().iterator().next());
    }
    taken.put(message.messageId(), new Taken(sha256(message), 1, Optional.empty()));
    return new Reception.Stored();
  }

  private static String sha256(ReceivedMessage message) {
    try (InputStream in = message.payloads().get(0).content().open()) {
      return Fingerprint.sha256(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void pause() {
    try {
      Thread.sleep(delay.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void receiptSigned(String messageId, byte[] receiptMessage) {
    taken.computeIfPresent(
        messageId,
        (id, before) -> new Taken(before.sha256(), before.copies(), Optional.of(receiptMessage)));
  }

  synchronized Optional<Taken> taken(String messageId) {
    return Optional.ofNullable(taken.get(messageId));
  }

  /** The message that this thread has just received; empty if it was refused. */
  Optional<ReceivedMessage> latest() {
    ReceivedMessage message = LATEST.get();
    LATEST.remove();
    return Optional.ofNullable(message);
  }
}

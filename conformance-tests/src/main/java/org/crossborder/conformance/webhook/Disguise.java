// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.webhook;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;
import org.crossborder.conformance.suite.Exchange;

/**
 * A time in which another certificate is shown. Whoever connects is listened to, and not answered.
 * Closed, it is over: what was begun ends, and the own certificate is shown again.
 */
public final class Disguise implements AutoCloseable {
  private static final int MOST_BYTES = 64 * 1024;

  private final X509Certificate shown;
  private final Consumer<Exchange> wire;
  private final Clock clock;
  private final Runnable end;
  private final List<Attempt> attempts = new ArrayList<>();

  /**
   * Somebody connected.
   *
   * @param told whether anything was said after the certificate was shown
   * @param seen how it ended
   */
  public record Attempt(boolean told, String seen) {}

  Disguise(X509Certificate shown, Consumer<Exchange> wire, Clock clock, Runnable end) {
    this.shown = shown;
    this.wire = wire;
    this.clock = clock;
    this.end = end;
  }

  void meet(SSLSocket caller) {
    byte[] heard = new byte[MOST_BYTES];
    try {
      caller.startHandshake();
      int length = caller.getInputStream().read(heard);
      conclude(
          length > 0
              ? new Attempt(true, "It was told something")
              : new Attempt(false, "It closed the connection"),
          Arrays.copyOf(heard, Math.max(0, length)));
    } catch (IOException refused) {
      conclude(new Attempt(false, refused.toString()), new byte[0]);
    }
  }

  private synchronized void conclude(Attempt attempt, byte[] heard) {
    attempts.add(attempt);
    String certificate =
        "Shown: %s, issued by %s"
            .formatted(shown.getSubjectX500Principal(), shown.getIssuerX500Principal());
    wire.accept(
        new Exchange(clock.instant(), "a caller", certificate, new byte[0], attempt.seen(), heard));
    notifyAll();
  }

  /** The first attempt that has ended, when it has; empty if none has in time. */
  public synchronized Optional<Attempt> await(Duration patience) throws InterruptedException {
    long last = System.nanoTime() + patience.toNanos();
    while (attempts.isEmpty()) {
      long left = (last - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return Optional.empty();
      }
      wait(left);
    }
    return Optional.of(attempts.get(0));
  }

  @Override
  public void close() {
    end.run();
  }
}

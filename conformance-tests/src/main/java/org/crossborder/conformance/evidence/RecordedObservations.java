// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.evidence;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.crossborder.conformance.suite.Exchange;
import org.crossborder.conformance.suite.Observations;

/**
 * A record in the place of the world: gives back what one module saw, in its order, at the times at
 * which it was seen. It looks at nothing.
 */
final class RecordedObservations implements Observations {
  /** What {@link Throwable#toString} says: a class, and perhaps why. */
  private static final Pattern FAULT =
      Pattern.compile("[a-z]\\w*(\\.\\w+)*\\.[A-Z][\\w$]*(: .*)?", Pattern.DOTALL);

  private final Deque<Exchange> left;
  private final List<Exchange> used = new ArrayList<>();
  private Instant now;

  RecordedObservations(List<Exchange> exchanges, Instant started) {
    this.left = new ArrayDeque<>(exchanges);
    this.now = started;
  }

  @Override
  public synchronized Exchange see(Exchange asked, Look look) throws IOException {
    Exchange next = left.poll();
    if (next == null) {
      throw new IllegalStateException("The record has no more than was seen before");
    }
    now = next.at();
    used.add(next);
    if (FAULT.matcher(next.receivedHead()).matches()) {
      throw fault(next.receivedHead());
    }
    return next;
  }

  private static IOException fault(String said) {
    return said.startsWith("javax.net.ssl.") ? new SSLException(said) : new IOException(said);
  }

  /** Whether the module asked for all that is recorded. */
  synchronized boolean isUsedUp() {
    return left.isEmpty();
  }

  @Override
  public synchronized List<Exchange> all() {
    return List.copyOf(used);
  }

  @Override
  public synchronized Instant last() {
    return now;
  }

  @Override
  public Clock clock() {
    return new RecordedClock();
  }

  /** Stands still until the next is seen. */
  private final class RecordedClock extends Clock {
    @Override
    public Instant instant() {
      return last();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}

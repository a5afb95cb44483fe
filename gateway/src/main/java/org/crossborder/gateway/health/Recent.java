// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is good for a while: whoever asks within that time gets the same, so that probes,
 * scrapes and alerts together cost the database one query. A question that fails is asked again.
 */
public final class Recent<T> implements Supplier<T> {
  private final Supplier<T> question;
  private final Duration good;
  private final Clock clock;
  private @Nullable Answer<T> last;

  private record Answer<T>(T value, Instant at) {}

  public Recent(Supplier<T> question, Duration good, Clock clock) {
    this.question = question;
    this.good = good;
    this.clock = clock;
  }

  @Override
  public synchronized T get() {
    Instant now = clock.instant();
    Answer<T> held = last;
    // A clock that was set back must not keep an answer for ever.
    if (held != null && !now.isBefore(held.at()) && now.isBefore(held.at().plus(good))) {
      return held.value();
    }
    T value = question.get();
    last = new Answer<>(value, now);
    return value;
  }
}

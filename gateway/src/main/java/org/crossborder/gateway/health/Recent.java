// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is good for a while: whoever asks within that time gets the same, so that probes,
 * scrapes, alerts and admissions together cost the database one query. A failure is an answer too:
 * while the database is away, not each of them waits for it.
 */
public final class Recent<T> implements Supplier<T> {
  private final Supplier<T> question;
  private final Duration good;
  private final Clock clock;
  private @Nullable Answer<T> last;

  /** A value, or why there is none. */
  private record Answer<T>(@Nullable T value, @Nullable RuntimeException failure, Instant at) {}

  public Recent(Supplier<T> question, Duration good, Clock clock) {
    this.question = question;
    this.good = good;
    this.clock = clock;
  }

  @Override
  public synchronized T get() {
    Answer<T> held = last;
    if (held == null || !isGood(held)) {
      held = ask();
      last = held;
    }
    T value = held.value();
    if (value == null) {
      throw new IllegalStateException("There is no answer just now", held.failure());
    }
    return value;
  }

  /** A clock that was set back must not keep an answer for ever. */
  private boolean isGood(Answer<T> held) {
    Instant now = clock.instant();
    return !now.isBefore(held.at()) && now.isBefore(held.at().plus(good));
  }

  private Answer<T> ask() {
    try {
      T value = question.get();
      return new Answer<>(value, null, clock.instant());
    } catch (RuntimeException e) {
      return new Answer<>(null, e, clock.instant());
    }
  }
}

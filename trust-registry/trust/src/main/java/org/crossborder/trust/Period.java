// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A half-open period {@code [from, to)}; without {@code to} it lasts.
 *
 * @param from first instant inside
 * @param to first instant after it, or null
 */
public record Period(Instant from, @Nullable Instant to) {
  public Period {
    if (to != null && !from.isBefore(to)) {
      throw new IllegalArgumentException(
          "Period ends (" + to + ") before it begins (" + from + ")");
    }
  }

  /** A period that begins at {@code from} and lasts. */
  public static Period since(Instant from) {
    return new Period(from, null);
  }

  /** Whether {@code time} lies in this period. */
  public boolean contains(Instant time) {
    return !time.isBefore(from) && (to == null || time.isBefore(to));
  }

  /** The first instant after this period, if it ends. */
  public Optional<Instant> end() {
    return Optional.ofNullable(to);
  }
}

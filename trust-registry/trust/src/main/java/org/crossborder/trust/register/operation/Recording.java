// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.crossborder.trust.Period;
import org.jspecify.annotations.Nullable;

/**
 * How a change enters the log.
 *
 * @param index of its entry
 * @param recordedAt of its entry
 * @param proposedAt of the change
 * @param proposer the Party that the proposer speaks for
 * @param approvals for each Party that approved, when its first officer signed
 * @param correction whether the change is labelled a correction
 * @param note the change's reason and legal reference
 */
public record Recording(
    long index,
    Instant recordedAt,
    Instant proposedAt,
    String proposer,
    Map<String, Instant> approvals,
    boolean correction,
    String note) {
  public Recording {
    approvals = Map.copyOf(approvals);
  }

  /**
   * From when something has effect: what was proposed to begin at once, or in the time until now,
   * begins when it is recorded.
   */
  Instant effective(@Nullable Instant from) {
    return from == null || (from.isBefore(recordedAt) && !isRetroactive(from)) ? recordedAt : from;
  }

  /** A period that begins as {@link #effective} says; empty if nothing of it is left. */
  Optional<Period> effective(Period period) {
    return isRetroactive(period.from()) ? Optional.of(period) : fromNowOn(period);
  }

  /** A period without the part that is over when it is recorded; empty if nothing is left. */
  Optional<Period> fromNowOn(Period period) {
    Instant begin = period.from().isBefore(recordedAt) ? recordedAt : period.from();
    return period.end().filter(end -> !begin.isBefore(end)).isPresent()
        ? Optional.empty()
        : Optional.of(new Period(begin, period.to()));
  }

  /** A period that is over before it can begin, or that acts back without being a correction. */
  Optional<RegisterRefusal> unfit(Period period) {
    return retroactive(period.from())
        .or(
            () ->
                effective(period).isPresent()
                    ? Optional.empty()
                    : Optional.of(
                        RegisterRule.PERIODS.refuses(
                            "The period from %s to %s is over before it is recorded.",
                            period.from(), period.to())));
  }

  /** Invariant 6: retroactive effect only as a labelled correction. */
  Optional<RegisterRefusal> retroactive(@Nullable Instant from) {
    return from != null && isRetroactive(from) && !correction
        ? Optional.of(
            RegisterRule.RETROACTIVE.refuses(
                "%s lies before the proposal of %s; only a change labelled a correction may act back.",
                from, proposedAt))
        : Optional.empty();
  }

  private boolean isRetroactive(Instant from) {
    return from.isBefore(proposedAt) && from.isBefore(recordedAt);
  }
}

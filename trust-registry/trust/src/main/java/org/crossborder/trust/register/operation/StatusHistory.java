// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.crossborder.trust.Period;

/**
 * Invariant 2: the periods of a history follow one another without gap or overlap.
 *
 * @param <P> a status with its period
 */
record StatusHistory<P>(Function<P, Period> periodOf, BiFunction<P, Period, P> withPeriod) {
  /** The history in which {@code next} begins; what was to come after its begin is replaced. */
  List<P> with(List<P> history, P next) {
    Instant begin = periodOf.apply(next).from();
    List<P> changed = new ArrayList<>();
    for (P earlier : history) {
      Period period = periodOf.apply(earlier);
      if (period.from().isBefore(begin)) {
        changed.add(
            period.contains(begin)
                ? withPeriod.apply(earlier, new Period(period.from(), begin))
                : earlier);
      }
    }
    changed.add(next);
    return List.copyOf(changed);
  }

  /** The status at a time. */
  Optional<P> at(List<P> history, Instant time) {
    return history.stream().filter(p -> periodOf.apply(p).contains(time)).findFirst();
  }

  /** Why a history does not partition time. */
  Optional<RegisterRefusal> refusal(String what, List<P> history) {
    for (int i = 1; i < history.size(); i++) {
      Instant end = periodOf.apply(history.get(i - 1)).end().orElse(Instant.MAX);
      Instant begin = periodOf.apply(history.get(i)).from();
      if (!begin.equals(end)) {
        return Optional.of(
            RegisterRule.PERIODS.refuses(
                "%s: the period from %s does not begin where the one before it ends.",
                what, begin));
      }
    }
    return history.isEmpty() || periodOf.apply(history.get(history.size() - 1)).to() == null
        ? Optional.empty()
        : Optional.of(
            RegisterRule.PERIODS.refuses(
                "%s: nothing says what holds after the last period.", what));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.drawing;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.registry.page.drawing.Timeline.Tick;

/** The marks on a line of time: whole months or years, never more than eight. */
final class Ticks {
  private static final int MOST = 8;
  private static final List<Period> STEPS =
      Stream.concat(
              Stream.of(Period.ofMonths(1), Period.ofMonths(3), Period.ofMonths(6)),
              Stream.of(1, 2, 5, 10, 25, 50, 100, 500, 1000).map(Period::ofYears))
          .toList();

  private Ticks() {}

  static List<Tick> on(Scale scale) {
    return STEPS.stream()
        .map(step -> every(step, scale))
        .filter(ticks -> ticks.size() <= MOST)
        .findFirst()
        .orElse(List.of());
  }

  private static List<Tick> every(Period step, Scale scale) {
    return Stream.iterate(first(step, scale), day -> day.plus(step))
        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
        .dropWhile(at -> at.isBefore(scale.from()))
        .takeWhile(at -> at.isBefore(scale.to()))
        .limit(MOST + 1L)
        .map(at -> new Tick(at, scale.x(at)))
        .toList();
  }

  private static LocalDate first(Period step, Scale scale) {
    LocalDate from = scale.from().atZone(ZoneOffset.UTC).toLocalDate();
    int years = Math.max(1, step.getYears());
    return LocalDate.of(Math.floorDiv(from.getYear(), years) * years, 1, 1);
  }
}

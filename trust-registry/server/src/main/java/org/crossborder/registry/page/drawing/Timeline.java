// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.drawing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crossborder.trust.Period;

/**
 * Periods side by side on one line of time.
 *
 * @param now where the present lies, in the units of the drawing
 */
public record Timeline(List<Bar> bars, List<Tick> ticks, double now) {
  /** Units from the first to the last instant shown. */
  public static final int WIDTH = 720;

  private static final Duration LEAST = Duration.ofDays(30);

  public Timeline {
    bars = List.copyOf(bars);
    ticks = List.copyOf(ticks);
  }

  /** A period to be drawn, with the name of what it was. */
  public record Span(String name, Period period) {}

  /**
   * A period as drawn.
   *
   * @param roomy whether its name fits inside
   */
  public record Bar(String name, double x, double width, boolean roomy) {}

  /** A mark on the line of time: the first instant of a month or a year. */
  public record Tick(Instant at, double x) {}

  /** Draws spans in ascending order, at least one; what lasts is drawn a little beyond now. */
  public static Timeline of(List<Span> spans, Instant now) {
    Instant begin = spans.get(0).period().from();
    Instant latest =
        spans.stream().map(span -> span.period().end().orElse(now)).reduce(now, Timeline::later);
    Duration shown = longer(Duration.between(begin, later(latest, begin)), LEAST);
    Scale scale = new Scale(begin, latest.plus(shown.dividedBy(12)), WIDTH);
    return new Timeline(
        spans.stream().map(span -> bar(span, scale)).toList(), Ticks.on(scale), scale.x(now));
  }

  private static Bar bar(Span span, Scale scale) {
    double from = scale.x(span.period().from());
    double to = span.period().end().map(scale::x).orElse((double) WIDTH);
    double width = Math.max(2, to - from);
    return new Bar(span.name(), from, width, width > 90);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.health;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.crossborder.gateway.store.Throughput.Span;

/** A time that the charts can show: how it is divided, and from which figures it is made. */
enum Period {
  HOUR(Span.MINUTE, ChronoUnit.MINUTES, 60, 10, "HH:mm"),
  DAY(Span.HOUR, ChronoUnit.HOURS, 24, 4, "HH:mm"),
  MONTH(Span.HOUR, ChronoUnit.DAYS, 31, 5, "MM-dd");

  private final Span span;
  private final ChronoUnit step;
  private final int steps;
  private final int labelled;
  private final String pattern;

  Period(Span span, ChronoUnit step, int steps, int labelled, String pattern) {
    this.span = span;
    this.step = step;
    this.steps = steps;
    this.labelled = labelled;
    this.pattern = pattern;
  }

  Span span() {
    return span;
  }

  int steps() {
    return steps;
  }

  /** When its step begins that this moment is in. */
  Instant begin(Instant moment) {
    return moment.truncatedTo(step);
  }

  /** When the step of this number from 0 begins, if the last is the one of {@code now}. */
  Instant begin(int number, Instant now) {
    Duration back = step.getDuration().multipliedBy(steps - 1L - number);
    return begin(now).minus(back);
  }

  /** What stands below a column: some have nothing. */
  String label(int number, Instant begin) {
    return (steps - 1 - number) % labelled == 0 ? time(begin) : "";
  }

  /** A step's beginning, as the table says it. */
  String time(Instant begin) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC).format(begin);
  }

  /** As addresses and messages name it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}

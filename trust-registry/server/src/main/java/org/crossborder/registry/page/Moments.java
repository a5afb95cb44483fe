// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How times are written for people: UTC, and in the words of the page's language. */
@Component("moments")
public final class Moments {
  private final MessageSource messages;

  Moments(MessageSource messages) {
    this.messages = messages;
  }

  /** A day if it is midnight, else a time to the second. */
  public String text(Instant time) {
    return time.truncatedTo(ChronoUnit.DAYS).equals(time)
        ? format("format.day", time)
        : format("format.time", time);
  }

  /** The day only. */
  public String day(Instant time) {
    return format("format.day", time);
  }

  /** The month and the year; in January the year only. */
  public String month(Instant time) {
    return format(
        time.atZone(ZoneOffset.UTC).getMonthValue() == 1 ? "format.year" : "format.month", time);
  }

  private String format(String pattern, Instant time) {
    Locale locale = LocaleContextHolder.getLocale();
    return DateTimeFormatter.ofPattern(messages.getMessage(pattern, null, locale), locale)
        .withZone(ZoneOffset.UTC)
        .format(time);
  }
}

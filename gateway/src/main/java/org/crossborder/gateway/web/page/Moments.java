// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How times are written for people: UTC, and in the words of the page's language. */
@Component("moments")
public final class Moments {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final MessageSource messages;

  Moments(MessageSource messages) {
    this.messages = messages;
  }

  /** A time to the second. */
  public String text(Instant time) {
    Locale locale = LocaleContextHolder.getLocale();
    return DateTimeFormatter.ofPattern(said("format.time"), locale)
        .withZone(ZoneOffset.UTC)
        .format(time);
  }

  /** How long something took, in the two largest units that say something. */
  public String duration(Duration time) {
    Duration whole = time.isNegative() ? Duration.ZERO : time;
    if (whole.compareTo(DAY) >= 0) {
      return said("duration.days", whole.toDays(), whole.toHoursPart());
    }
    if (whole.compareTo(HOUR) >= 0) {
      return said("duration.hours", whole.toHours(), whole.toMinutesPart());
    }
    if (whole.compareTo(MINUTE) >= 0) {
      return said("duration.minutes", whole.toMinutes(), whole.toSecondsPart());
    }
    return said("duration.seconds", whole.toMillis() / 1000.0);
  }

  private String said(String key, Object... values) {
    return messages.getMessage(key, values, LocaleContextHolder.getLocale());
  }
}

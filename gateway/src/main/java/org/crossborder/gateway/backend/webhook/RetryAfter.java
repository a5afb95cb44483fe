// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The wait that an answer asks for (RFC 9110, 10.2.3); a day at most. */
final class RetryAfter {
  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /** Zero if there is none, or none that can be read. */
  static Duration read(Optional<String> header, Instant now) {
    Duration asked = header.map(String::strip).map(text -> read(text, now)).orElse(Duration.ZERO);
    return asked.isNegative() ? Duration.ZERO : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }

  private static Duration read(String text, Instant now) {
    try {
      return text.matches("[0-9]{1,9}")
          ? Duration.ofSeconds(Long.parseLong(text))
          : Duration.between(
              now, ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }
}

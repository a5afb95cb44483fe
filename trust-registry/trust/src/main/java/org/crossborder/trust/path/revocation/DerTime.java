// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.revocation;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as certificates and CRLs write them: to the second, in UTC (RFC 5280, section 4.1.2.5). */
final class DerTime {
  private static final Pattern TIME =
      Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)Z");
  private static final int PIVOT = 50;

  private DerTime() {}

  /** The time at the cursor. */
  static Instant at(DerCursor cursor) {
    String text = new String(cursor.content(), StandardCharsets.US_ASCII);
    return switch (cursor.tag()) {
      case DerCursor.GENERALIZED_TIME -> parse(text);
      case DerCursor.UTC_TIME -> parse(century(text) + text);
      default -> throw DerCursor.malformed();
    };
  }

  private static String century(String text) {
    return text.length() > 1 && text.charAt(0) - '0' < PIVOT / 10 ? "20" : "19";
  }

  private static Instant parse(String text) {
    Matcher parts = TIME.matcher(text);
    if (!parts.matches()) {
      throw DerCursor.malformed();
    }
    try {
      return LocalDateTime.of(
              part(parts, 1),
              part(parts, 2),
              part(parts, 3),
              part(parts, 4),
              part(parts, 5),
              part(parts, 6))
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("Not a time", e);
    }
  }

  private static int part(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}

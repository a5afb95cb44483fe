// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.note;

import java.util.regex.Pattern;
import org.crossborder.trust.log.MalformedLogException;

/** A count in ASCII digits without leading zeroes. */
final class Decimal {
  private static final Pattern DIGITS = Pattern.compile("0|[1-9][0-9]{0,18}");

  private Decimal() {}

  static long parse(String text) throws MalformedLogException {
    if (DIGITS.matcher(text).matches()) {
      try {
        return Long.parseLong(text);
      } catch (NumberFormatException e) {
        throw new MalformedLogException("Too large a count: " + text);
      }
    }
    throw new MalformedLogException("Not a count: " + text);
  }
}

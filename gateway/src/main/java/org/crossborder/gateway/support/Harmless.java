// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.support;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values that cannot name a person or open anything: switches, figures, times, words in capitals.
 * All others are withheld; that something is said counts, and not what.
 */
final class Harmless {
  static final String WITHHELD = "(withheld)";
  private static final Pattern VALUE =
      Pattern.compile(
          "true|false|-?[0-9][0-9.,]{0,18}( ?(ns|us|ms|s|m|h|d|B|KB|MB|GB|TB))?"
              + "|P(?=.)[0-9DTHMSYW.]{1,20}|[A-Z][A-Z_]{1,39}"
              + "|[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]{5,18}Z)?");
  private static final Pattern EBMS = Pattern.compile("EBMS:[0-9]{4}");

  private Harmless() {}

  /** The value, an error code within it, or that it is withheld. */
  static String of(@Nullable Object value) {
    String text = String.valueOf(value);
    if (value == null || text.isEmpty() || VALUE.matcher(text).matches()) {
      return text;
    }
    Matcher code = EBMS.matcher(text);
    return code.find() ? code.group() : WITHHELD;
  }
}

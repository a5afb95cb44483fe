// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads atomic values from text (XML Schema, part 2). */
final class Numbers {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)");
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,17}+");
  private static final Pattern DOUBLE =
      Pattern.compile(DECIMAL.pattern() + "(?:[eE][+-]?[0-9]{1,3}+)?+");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final int SHORTEST_DATE = 10;

  private Numbers() {}

  static Optional<BigDecimal> decimal(String text) {
    String collapsed = collapse(text);
    return DECIMAL.matcher(collapsed).matches()
        ? Optional.of(new BigDecimal(trimPoint(collapsed)))
        : Optional.empty();
  }

  private static String trimPoint(String number) {
    return number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
  }

  static long integer(String text) {
    String collapsed = collapse(text);
    if (!INTEGER.matcher(collapsed).matches()) {
      throw Undecided.here();
    }
    return Long.parseLong(collapsed);
  }

  static double number(String text) {
    String collapsed = collapse(text);
    if (!DOUBLE.matcher(collapsed).matches()) {
      throw Undecided.here();
    }
    return Double.parseDouble(collapsed);
  }

  /** A day without a time zone; empty if there is none, undecided if it is written otherwise. */
  static Optional<LocalDate> day(String text) {
    String collapsed = collapse(text);
    if (collapsed.length() < SHORTEST_DATE) {
      return Optional.empty();
    }
    if (!DAY.matcher(collapsed).matches() || collapsed.startsWith("0000")) {
      throw Undecided.here();
    }
    try {
      return Optional.of(LocalDate.parse(collapsed));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A decimal of an item, whatever number it is or is written in. */
  static BigDecimal decimal(Object item) {
    if (item instanceof BigDecimal number) {
      return number;
    }
    if (item instanceof Long number) {
      return BigDecimal.valueOf(number);
    }
    return decimal(Values.text(item)).orElseThrow(Undecided::here);
  }

  /** A number as it is; an untyped value as a double. */
  static Object number(Object item) {
    if (item instanceof Untyped untyped) {
      return number(untyped.value());
    }
    if (item instanceof Long || item instanceof BigDecimal || item instanceof Double) {
      return item;
    }
    throw Undecided.here();
  }

  static boolean isNumber(Object item) {
    return item instanceof Long || item instanceof BigDecimal || item instanceof Double;
  }

  static double asDouble(Object number) {
    return ((Number) number).doubleValue();
  }

  /** White space around a number or a date does not count. */
  private static String collapse(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && Texts.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && Texts.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }
}

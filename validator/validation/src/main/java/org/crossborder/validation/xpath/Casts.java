// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Casts to the types of XML Schema that rules need (XPath 3.1, clause 3.14). */
final class Casts {
  private static final Pattern WHOLE_DAYS = Pattern.compile("P([0-9]{1,6})D");

  private Casts() {}

  /** A call such as {@code xs:decimal(.)}. */
  static Expr constructor(String type, List<Expr> arguments) throws UnsupportedXPathException {
    if (arguments.size() != 1) {
      throw new UnsupportedXPathException("a constructor without its argument");
    }
    XPath argument = arguments.get(0).code();
    XPath code =
        context -> {
          List<Object> value = argument.evaluate(context);
          return value.isEmpty() ? value : List.of(cast(type, Values.only(value)));
        };
    if (!List.of("decimal", "integer", "date", "dayTimeDuration", "string").contains(type)) {
      throw new UnsupportedXPathException("xs:" + type);
    }
    return Expr.of(code, arguments.get(0)).orNumber();
  }

  private static Object cast(String type, Object atom) {
    return switch (type) {
      case "decimal" -> Numbers.decimal(atom);
      case "integer" -> integer(atom);
      case "date" -> Numbers.day(Values.text(atom)).orElseThrow(Undecided::here);
      case "string" -> Values.written(atom);
      default -> days(Values.text(atom));
    };
  }

  private static Long integer(Object atom) {
    if (atom instanceof Long number) {
      return number;
    }
    if (atom instanceof BigDecimal) {
      throw Undecided.here();
    }
    return Numbers.integer(Values.text(atom));
  }

  private static Arithmetic.Days days(String text) {
    Matcher days = WHOLE_DAYS.matcher(text);
    if (!days.matches()) {
      throw Undecided.here();
    }
    return new Arithmetic.Days(Long.parseLong(days.group(1)));
  }

  /** Whether a value is written as a type wants it; no value is not. */
  static Expr castable(Expr value, String type) throws UnsupportedXPathException {
    if (!type.equals("decimal") && !type.equals("date")) {
      throw new UnsupportedXPathException("castable as xs:" + type);
    }
    XPath code = value.code();
    XPath.Condition castable =
        context -> {
          List<Object> sequence = code.evaluate(context);
          return sequence.size() == 1 && isCastable(Values.atom(sequence.get(0)), type);
        };
    return Expr.of(castable, value);
  }

  private static boolean isCastable(Object atom, String type) {
    return type.equals("decimal")
        ? atom instanceof BigDecimal || Numbers.decimal(Values.text(atom)).isPresent()
        : Numbers.day(Values.text(atom)).isPresent();
  }
}

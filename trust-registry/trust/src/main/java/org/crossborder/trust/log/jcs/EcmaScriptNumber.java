// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.jcs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import tools.jackson.core.io.NumberOutput;

/**
 * A number as ECMAScript writes it: the shortest digits that read back as the same double (RFC
 * 8785, section 3.2.2.3; ECMA-262, Number::toString). Not {@code Double.toString}, which before JDK
 * 19 sometimes writes a digit too many.
 */
final class EcmaScriptNumber {
  private EcmaScriptNumber() {}

  static String of(double value) {
    if (value == 0) {
      return "0";
    }
    BigDecimal shortest = shortest(Math.abs(value));
    String digits = shortest.unscaledValue().toString();
    return (value < 0 ? "-" : "") + layout(digits, digits.length() - shortest.scale());
  }

  private static BigDecimal shortest(double value) {
    BigDecimal decimal = new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros();
    if (decimal.precision() == 2) {
      // Java's notation has two digits at least, and may prefer 4.9E-324 to 5E-324.
      BigDecimal single = decimal.round(new MathContext(1, RoundingMode.HALF_EVEN));
      return single.doubleValue() == value ? single.stripTrailingZeros() : decimal;
    }
    return decimal;
  }

  /** Lays out 0.digits times ten to the {@code point}. */
  private static String layout(String digits, int point) {
    int length = digits.length();
    if (length <= point && point <= 21) {
      return digits + "0".repeat(point - length);
    }
    if (0 < point && point <= 21) {
      return digits.substring(0, point) + "." + digits.substring(point);
    }
    if (-6 < point && point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    String fraction = length == 1 ? "" : "." + digits.substring(1);
    return digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "") + (point - 1);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

/**
 * Numbers of very many digits: to read one as a decimal takes time that grows with the square of
 * its length, a minute for a million digits, and each rule would read it anew.
 */
final class Numerals {
  /** No quantity, amount or identifier of trade has so many. */
  static final int MAXIMUM = 1_000;

  private Numerals() {}

  /** Whether a text has a digit, and nothing that no decimal number has. */
  static boolean isNumber(char[] text, int start, int length) {
    boolean found = false;
    for (int i = start; i < start + length; i++) {
      char c = text[i];
      boolean digit = c >= '0' && c <= '9';
      if (!digit && c != '.' && c != '-' && c != '+' && c != ' ' && c != '\n' && c != '\t') {
        return false;
      }
      found |= digit;
    }
    return found;
  }
}

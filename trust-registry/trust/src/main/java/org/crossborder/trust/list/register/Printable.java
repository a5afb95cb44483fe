// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.register;

import java.util.List;
import org.crossborder.trust.list.MultilingualText;

/**
 * Text of the register as a list can carry it: what XML has no character for is replaced, and what
 * is blank says so. A Party's odd text must not keep a withdrawal from being published.
 */
final class Printable {
  private static final String NOT_STATED = "(not stated)";
  private static final int REPLACEMENT = 0xFFFD;

  private Printable() {}

  static String of(String text) {
    if (text.isBlank()) {
      return NOT_STATED;
    }
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .map(character -> isXml(character) ? character : REPLACEMENT)
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  static List<MultilingualText> english(String text) {
    return MultilingualText.english(of(text));
  }

  /** Char of XML 1.0, section 2.2. */
  private static boolean isXml(int character) {
    return character == '\t'
        || character == '\n'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}

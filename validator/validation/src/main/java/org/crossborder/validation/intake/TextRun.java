// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import java.util.Arrays;
import net.sf.saxon.str.StringTool;
import net.sf.saxon.str.UnicodeString;

/** One piece of text, which the parser may tell in parts; used again for the next. */
final class TextRun {
  private char[] characters = new char[1_024];
  private int length;

  void append(char[] part, int start, int count) {
    if (length + count > characters.length) {
      characters = Arrays.copyOf(characters, Math.max(length + count, characters.length * 2));
    }
    System.arraycopy(part, start, characters, length, count);
    length += count;
  }

  int length() {
    return length;
  }

  /** Whether it is, or may be a part of, a number. */
  boolean isNumber() {
    return Numerals.isNumber(characters, length);
  }

  UnicodeString unicode() {
    return StringTool.compress(characters, 0, length, false);
  }

  void clear() {
    length = 0;
  }

  @Override
  public String toString() {
    return new String(characters, 0, length);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import net.sf.saxon.str.StringTool;
import net.sf.saxon.str.ToLower;
import net.sf.saxon.str.ToUpper;

/**
 * What XPath does with strings. Beyond the basic multilingual plane, characters count otherwise.
 */
final class Texts {
  private Texts() {}

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  static String normalizeSpace(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != ' ' ? isSpace(c) : isSpace(text.charAt(i + 1))) {
        return collapse(text, start, end);
      }
    }
    return text.substring(start, end);
  }

  private static String collapse(String text, int start, int end) {
    StringBuilder collapsed = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        collapsed.append(c);
      } else if (!isSpace(text.charAt(i - 1))) {
        collapsed.append(' ');
      }
    }
    return collapsed.toString();
  }

  /** By code points. */
  static int compare(String one, String other) {
    requireBasic(one);
    requireBasic(other);
    return one.compareTo(other);
  }

  /** Undecided if a character takes two places. */
  static String requireBasic(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        throw Undecided.here();
      }
    }
    return text;
  }

  static String lowerCase(String text) {
    return isAscii(text)
        ? ascii(text, 'A', 'Z')
        : ToLower.toLower(StringTool.fromCharSequence(text)).toString();
  }

  static String upperCase(String text) {
    return isAscii(text)
        ? ascii(text, 'a', 'z')
        : ToUpper.toUpper(StringTool.fromCharSequence(text)).toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7f) {
        return false;
      }
    }
    return true;
  }

  /** Turns the letters of one case into those of the other, which differ by one bit. */
  private static String ascii(String text, char first, char last) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= first && text.charAt(i) <= last) {
        char[] turned = text.toCharArray();
        for (int k = i; k < turned.length; k++) {
          turned[k] ^= turned[k] >= first && turned[k] <= last ? ' ' : 0;
        }
        return new String(turned);
      }
    }
    return text;
  }

  static String translate(String text, String from, String to) {
    requireBasic(text);
    requireBasic(from);
    requireBasic(to);
    StringBuilder translated = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int at = from.indexOf(text.charAt(i));
      if (at < 0) {
        translated.append(text.charAt(i));
      } else if (at < to.length()) {
        translated.append(to.charAt(at));
      }
    }
    return translated.toString();
  }

  /** From a position, counted from 1, so many characters. */
  static String substring(String text, long start, long length) {
    requireBasic(text);
    long from = Math.max(1, start);
    long end = Math.min(text.length() + 1L, start + length);
    return from < end ? text.substring((int) from - 1, (int) end - 1) : "";
  }
}

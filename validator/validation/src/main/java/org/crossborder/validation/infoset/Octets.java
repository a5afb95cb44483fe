// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.infoset;

import java.util.Arrays;

/** Canonical XML as it is written: UTF-8, with the characters replaced that XML wants replaced. */
final class Octets {
  private static final int MOST_OF_A_CHARACTER = 6;

  private byte[] octets;
  private int length;

  Octets(int expected) {
    this.octets = new byte[expected];
  }

  byte[] toByteArray() {
    return Arrays.copyOf(octets, length);
  }

  /** Markup, which has nothing to replace. */
  Octets markup(String text) {
    int count = text.length();
    reserve(count);
    for (int i = 0; i < count; i++) {
      i += character(text.charAt(i), i + 1 < count ? text.charAt(i + 1) : 0);
    }
    return this;
  }

  /** Text between tags. */
  void text(char[] text, int start, int count) {
    reserve(count);
    int end = start + count;
    for (int i = start; i < end; i++) {
      char c = text[i];
      switch (c) {
        case '&' -> replacement("&amp;", end - i);
        case '<' -> replacement("&lt;", end - i);
        case '>' -> replacement("&gt;", end - i);
        case '\r' -> replacement("&#xD;", end - i);
        default -> i += character(c, i + 1 < end ? text[i + 1] : 0);
      }
    }
  }

  /** The value of an attribute. */
  void value(String text) {
    int end = text.length();
    reserve(end);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> replacement("&amp;", end - i);
        case '<' -> replacement("&lt;", end - i);
        case '"' -> replacement("&quot;", end - i);
        case '\t' -> replacement("&#x9;", end - i);
        case '\n' -> replacement("&#xA;", end - i);
        case '\r' -> replacement("&#xD;", end - i);
        default -> i += character(c, i + 1 < end ? text.charAt(i + 1) : 0);
      }
    }
  }

  private void replacement(String text, int stillToCome) {
    for (int i = 0; i < text.length(); i++) {
      octets[length++] = (byte) text.charAt(i);
    }
    reserve(stillToCome);
  }

  /** Room for so many characters of ASCII, and for one that is longer. */
  private void reserve(int characters) {
    if (octets.length - length < characters + MOST_OF_A_CHARACTER) {
      octets = Arrays.copyOf(octets, octets.length * 2 + characters + MOST_OF_A_CHARACTER);
    }
  }

  /** Writes a character; how many more were taken with it, one of a surrogate pair. */
  private int character(char c, int next) {
    if (c < 0x80) {
      octets[length++] = (byte) c;
      return 0;
    }
    boolean pair = Character.isHighSurrogate(c) && Character.isLowSurrogate((char) next);
    longer(pair ? Character.toCodePoint(c, (char) next) : c);
    return pair ? 1 : 0;
  }

  private void longer(int codePoint) {
    if (codePoint < 0x800) {
      octets[length++] = (byte) (0xc0 | (codePoint >> 6));
    } else {
      if (codePoint < 0x10000) {
        octets[length++] = (byte) (0xe0 | (codePoint >> 12));
      } else {
        octets[length++] = (byte) (0xf0 | (codePoint >> 18));
        octets[length++] = (byte) (0x80 | ((codePoint >> 12) & 0x3f));
      }
      octets[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3f));
    }
    octets[length++] = (byte) (0x80 | (codePoint & 0x3f));
    reserve(0);
  }
}

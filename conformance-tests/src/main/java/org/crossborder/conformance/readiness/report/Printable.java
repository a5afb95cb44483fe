// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.report;

/**
 * What a report prints of what people typed: not what XML does not know, and no sign that turns the
 * direction of writing, with which a text could look like another.
 */
final class Printable {
  private Printable() {}

  static boolean is(int c) {
    boolean xml =
        c == '\n'
            || c == '\t'
            || (c >= 0x20 && c < 0xD800)
            || (c >= 0xE000 && c < 0xFFFE)
            || c >= 0x10000;
    boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return xml && !turns;
  }

  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(Printable::is).forEach(out::appendCodePoint);
    return out.toString();
  }
}

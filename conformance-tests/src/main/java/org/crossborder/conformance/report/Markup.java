// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.report;

/** Text that came over the wire, made harmless for XML and HTML. */
final class Markup {
  private Markup() {}

  /** Escapes; characters that XML does not have become question marks. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> {
              switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isXml(character) ? character : '?');
              }
            });
    return out.toString();
  }

  /** Escapes bytes that were read as text: what is none becomes a dot. */
  static String raw(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(character -> character != '\r')
        .forEach(character -> out.appendCodePoint(isText(character) ? character : '·'));
    return escape(out.toString());
  }

  private static boolean isText(int character) {
    boolean control = Character.isISOControl(character) && character != '\n' && character != '\t';
    return isXml(character) && character != 0xFFFD && !control;
  }

  /** XML knows it, and it does not turn the direction of writing, so that a text seems another. */
  private static boolean isXml(int character) {
    boolean turns =
        (character >= 0x202A && character <= 0x202E)
            || (character >= 0x2066 && character <= 0x2069);
    boolean xml =
        character == '\n'
            || character == '\t'
            || (character >= ' ' && character < 0xD800)
            || (character >= 0xE000 && character < 0xFFFE)
            || character >= 0x10000;
    return xml && !turns;
  }
}

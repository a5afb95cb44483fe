// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.xml;

/** Text as XML 1.0 can hold it (section 2.2). */
public final class XmlText {
  private static final int REPLACEMENT = 0xFFFD;

  private XmlText() {}

  /** The same, with a replacement character for each that XML cannot hold. */
  public static String of(String text) {
    return text.codePoints().allMatch(XmlText::isCharacter)
        ? text
        : text.codePoints()
            .map(character -> isCharacter(character) ? character : REPLACEMENT)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isCharacter(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= ' ' && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.audit;

/**
 * Text as an entry can hold it: bounded, and without what databases, terminals and JSON libraries
 * write in different ways. So its JSON has one form only.
 */
final class AuditText {
  static final int LONGEST_NAME = 255;
  static final int LONGEST_ACT = 64;
  static final int LONGEST_DETAIL = 2000;

  private AuditText() {}

  /** Control characters and halves of surrogate pairs become spaces; cut at so many characters. */
  static String of(String text, int longest) {
    StringBuilder kept = new StringBuilder(Math.min(text.length(), longest));
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      boolean unwritable =
          Character.isISOControl(point)
              || Character.getType(point) == Character.SURROGATE
              || Character.getType(point) == Character.FORMAT
              || Character.getType(point) == Character.LINE_SEPARATOR
              || Character.getType(point) == Character.PARAGRAPH_SEPARATOR;
      int written = unwritable ? ' ' : point;
      if (kept.length() + Character.charCount(written) > longest) {
        break;
      }
      kept.appendCodePoint(written);
    }
    return kept.toString();
  }
}

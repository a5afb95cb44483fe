// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.note;

/** What a key may be called: not empty, no Unicode space, no plus (C2SP signed-note, Format). */
final class KeyName {
  private KeyName() {}

  static boolean isValid(String name) {
    return !name.isEmpty()
        && name.codePoints()
            .noneMatch(
                c -> c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ');
  }

  static String checked(String name) {
    if (!isValid(name)) {
      throw new IllegalArgumentException("Not a name for a key: '" + name + "'");
    }
    return name;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

/**
 * A word of an expression.
 *
 * @param text the name, the sign, the digits, or the content of a literal
 */
record Token(Kind kind, String text) {
  enum Kind {
    NAME,
    NUMBER,
    STRING,
    SIGN,
    END
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean isWord(String word) {
    return kind == Kind.NAME && text.equals(word);
  }
}

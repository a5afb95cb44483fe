// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.language;

/** The same in every language. */
record Literal(String text) implements Text {
  static final Literal NONE = new Literal("");

  @Override
  public String in(Language language) {
    return text;
  }

  @Override
  public String toString() {
    return text;
  }
}

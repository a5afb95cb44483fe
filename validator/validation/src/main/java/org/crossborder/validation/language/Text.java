// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.language;

import java.util.Map;

/** Something said to people, in each language; written out only when somebody reads it. */
public interface Text {
  /** The text in this language. */
  String in(Language language);

  /** Whether nothing is said. */
  default boolean isEmpty() {
    return in(Language.EN).isEmpty();
  }

  /** Nothing is said. */
  static Text none() {
    return Literal.NONE;
  }

  /** What has no translation: a value found, a code, a proper name. */
  static Text literal(String text) {
    return text.isEmpty() ? none() : new Literal(text);
  }

  /**
   * A text that is given in the languages at hand.
   *
   * @param texts at least the English one, which stands in for a language that is missing
   */
  static Text of(Map<Language, String> texts) {
    return new Translated(texts);
  }
}

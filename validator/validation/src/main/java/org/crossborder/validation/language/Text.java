// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.language;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

  /** A time in UTC, in the language's form. */
  static Text time(Instant time) {
    return new Moment(time);
  }

  /** A date, in the language's form. */
  static Text date(LocalDate date) {
    return new Day(date);
  }

  /** The name of a country, by its ISO 3166-1 alpha-2 code. */
  static Text country(String code) {
    return new Country(code);
  }

  /** Texts one after the other, with commas between them. */
  static Text list(List<Text> texts) {
    return new TextList(texts);
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

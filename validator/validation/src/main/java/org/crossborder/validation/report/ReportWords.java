// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report;

import java.time.Instant;
import java.time.LocalDate;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.language.Messages;
import org.crossborder.validation.language.Text;

/** The words of a report in the reader's language: the bundle {@code report}. */
record ReportWords(Language language) {
  private static final String ARTICLE = "Art. ";
  private static final Messages MESSAGES = Messages.beside(ReportWords.class, "report");

  static Text text(String key) {
    return MESSAGES.text(key);
  }

  String of(String key, Object... values) {
    return of(MESSAGES.text(key, values));
  }

  /** The word for a value of an enumeration. */
  String of(Enum<?> value) {
    return of(value.getDeclaringClass().getSimpleName() + "." + value.name());
  }

  /** The word for a value of an enumeration, with what belongs to it. */
  String of(String prefix, Enum<?> value, Object... values) {
    return of(prefix + "." + value.name(), values);
  }

  String of(Text text) {
    return text.in(language);
  }

  String time(Instant time) {
    return of(Text.time(time));
  }

  String date(LocalDate date) {
    return of(Text.date(date));
  }

  /** Name and code, since a name alone may mislead. */
  String country(String code) {
    String name = of(Text.country(code));
    return name.equals(code) ? code : of("country", name, code);
  }

  /** An article of the agreement; what rests on another text is named as it is. */
  String clause(String clause) {
    return clause.startsWith(ARTICLE) ? of("article", clause.substring(ARTICLE.length())) : clause;
  }

  /** What a document is used for; a purpose of an arrangement's own stays as it is. */
  String purpose(String purpose) {
    return MESSAGES.has(purpose) ? of(purpose) : purpose;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.language;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A date, in the language's form. */
record Day(LocalDate date) implements Text {
  @Override
  public String in(Language language) {
    String pattern =
        switch (language) {
          case EN, FR -> "d MMMM uuuu";
          case RU -> "d MMMM uuuu 'г.'";
          case ZH -> "uuuu年M月d日";
        };
    return DateTimeFormatter.ofPattern(pattern, language.locale()).format(date);
  }

  @Override
  public String toString() {
    return in(Language.EN);
  }
}

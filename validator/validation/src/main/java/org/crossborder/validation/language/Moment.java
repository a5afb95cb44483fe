// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.language;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A time in UTC, in the language's form. */
record Moment(Instant time) implements Text {
  @Override
  public String in(Language language) {
    String pattern =
        switch (language) {
          case EN -> "d MMMM uuuu, HH:mm:ss 'UTC'";
          case FR -> "d MMMM uuuu 'à' HH:mm:ss 'UTC'";
          case RU -> "d MMMM uuuu 'г.', HH:mm:ss 'UTC'";
          case ZH -> "uuuu年M月d日 HH:mm:ss（'UTC'）";
        };
    return DateTimeFormatter.ofPattern(pattern, language.locale())
        .withZone(ZoneOffset.UTC)
        .format(time);
  }

  @Override
  public String toString() {
    return in(Language.EN);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.recognition;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.validation.language.ForeignSentences;
import org.crossborder.validation.language.ForeignSentences.Found;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.language.Text;

/** The sentences of the trust library, whose forms are the English messages {@code says.…}. */
final class ReasonSentences {
  private static final ForeignSentences SENTENCES =
      ForeignSentences.of(RecognitionText.english("says."));
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final Map<String, String> CODES = codes();

  private ReasonSentences() {}

  /** What a sentence says, if its form is known. */
  static Optional<Text> find(String sentence) {
    return SENTENCES.find(sentence).map(ReasonSentences::text);
  }

  private static Text text(Found found) {
    return RecognitionText.of(
        found.key(), found.values().stream().map(ReasonSentences::value).toArray());
  }

  /** Times and countries are said in the reader's language; everything else is a name. */
  private static Text value(String value) {
    return time(value).or(() -> countries(value)).orElseGet(() -> Text.literal(value));
  }

  private static Optional<Text> time(String value) {
    try {
      return Optional.of(Text.time(TIME.parse(value, Instant::from)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Text> countries(String value) {
    List<String> names = List.of(value.split(" and ", -1));
    return CODES.keySet().containsAll(names)
        ? Optional.of(
            Text.list(
                names.stream()
                    .flatMap(name -> Stream.ofNullable(CODES.get(name)))
                    .map(Text::country)
                    .toList()))
        : Optional.empty();
  }

  /** By the names of the United Nations and of the platform; a register may use either. */
  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      codes.put(
          new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH), code);
      codes.put(Text.country(code).in(Language.EN), code);
    }
    return codes;
  }
}

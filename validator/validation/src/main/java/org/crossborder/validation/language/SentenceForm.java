// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.crossborder.validation.language.ForeignSentences.Found;

/**
 * The form of a sentence. Its fixed words are looked for from the end, each once, so that a value
 * that was made to look like them costs no more than its length.
 *
 * @param words the fixed words before, between and after the places; one more than places
 * @param places the number of the value that stands in each place, in order
 */
record SentenceForm(String key, List<String> words, List<Integer> places) {
  private static final Pattern PLACE = Pattern.compile("\\{([1-9])}");

  static SentenceForm of(String key, String form) {
    List<Integer> places =
        PLACE
            .matcher(form)
            .results()
            .map((MatchResult place) -> Integer.valueOf(place.group(1)))
            .toList();
    return new SentenceForm(key, Arrays.asList(PLACE.split(form, -1)), places);
  }

  /** How many characters of the form are fixed. */
  int fixedLength() {
    return words.stream().mapToInt(String::length).sum();
  }

  Optional<Found> match(String sentence) {
    String last = words.get(words.size() - 1);
    if (!sentence.startsWith(words.get(0)) || !sentence.endsWith(last)) {
      return Optional.empty();
    }
    String[] values = new String[places.size()];
    int end = sentence.length() - last.length();
    for (int place = places.size() - 1; place >= 0; place--) {
      String before = words.get(place);
      int start = place == 0 ? 0 : sentence.lastIndexOf(before, end - before.length());
      if (start < 0 || start + before.length() > end) {
        return Optional.empty();
      }
      values[places.get(place) - 1] = sentence.substring(start + before.length(), end);
      end = start;
    }
    return places.isEmpty() && !sentence.equals(last)
        ? Optional.empty()
        : Optional.of(new Found(key, distinct(values)));
  }

  /** A value that stands in several places was written more than once, and is told once. */
  private static List<String> distinct(String[] values) {
    List<String> found = new ArrayList<>();
    for (String value : values) {
      if (value != null) {
        found.add(value);
      }
    }
    return found;
  }
}

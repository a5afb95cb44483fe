// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** In what the languages of one bundle differ, though they must not. */
final class Differences {
  private Differences() {}

  /** One sentence for each difference from English; empty if there is none. */
  static List<String> of(Map<Language, Map<String, String>> templates) {
    List<String> differences = new ArrayList<>();
    Map<String, String> english = templates.getOrDefault(Language.EN, Map.of());
    for (Language language : Language.values()) {
      Map<String, String> texts = templates.get(language);
      if (texts == null) {
        differences.add(language.code() + " is missing");
      } else {
        keys(language, texts, english, differences);
        places(language, texts, english, differences);
      }
    }
    return differences;
  }

  private static void keys(
      Language language,
      Map<String, String> texts,
      Map<String, String> english,
      List<String> differences) {
    TreeSet<String> missing = new TreeSet<>(english.keySet());
    missing.removeAll(texts.keySet());
    missing.forEach(key -> differences.add(language.code() + " has no " + key));
    TreeSet<String> more = new TreeSet<>(texts.keySet());
    more.removeAll(english.keySet());
    more.forEach(key -> differences.add("only " + language.code() + " has " + key));
  }

  private static void places(
      Language language,
      Map<String, String> texts,
      Map<String, String> english,
      List<String> differences) {
    texts.forEach(
        (key, text) -> {
          String original = english.get(key);
          if (original != null && !Placeholders.of(original).equals(Placeholders.of(text))) {
            differences.add(language.code() + " has other places in " + key);
          }
          if (original != null && original.isBlank() != text.isBlank()) {
            differences.add(language.code() + " is blank in " + key + ", or alone is not");
          }
        });
  }
}

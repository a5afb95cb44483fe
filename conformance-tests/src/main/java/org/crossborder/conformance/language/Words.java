// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.language;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The same said in several languages.
 *
 * @param in by language; English is always there
 */
public record Words(Map<Language, String> in) {
  public Words {
    Map<Language, String> copy = new EnumMap<>(Language.class);
    copy.putAll(in);
    Objects.requireNonNull(copy.get(Language.EN), "English is missing");
    in = Map.copyOf(copy);
  }

  /** In the language, or in English where there is no translation. */
  public String in(Language language) {
    return Objects.requireNonNull(in.getOrDefault(language, in.get(Language.EN)), "English");
  }

  /** Whether there is a text of its own in the language. */
  public boolean isIn(Language language) {
    return in.containsKey(language);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.language;

import java.util.Map;
import java.util.Objects;

/** One text with its translations. */
record Translated(Map<Language, String> texts) implements Text {
  Translated {
    texts = Map.copyOf(texts);
    Objects.requireNonNull(texts.get(Language.EN), "A text is given in English at least");
  }

  @Override
  public String in(Language language) {
    return Objects.requireNonNull(texts.getOrDefault(language, texts.get(Language.EN)));
  }

  @Override
  public String toString() {
    return in(Language.EN);
  }
}

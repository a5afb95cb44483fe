// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.language;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Texts one after the other, with commas between them. */
record TextList(List<Text> texts) implements Text {
  TextList {
    texts = List.copyOf(texts);
  }

  @Override
  public String in(Language language) {
    return texts.stream()
        .map(text -> text.in(language))
        .collect(joining(language == Language.ZH ? "、" : ", "));
  }

  @Override
  public String toString() {
    return in(Language.EN);
  }
}

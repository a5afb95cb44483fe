// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.recognition;

import java.util.Map;
import java.util.stream.Collectors;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.language.Messages;
import org.crossborder.validation.language.Text;

/** What is said about recognition: the bundle {@code recognition}. */
final class RecognitionText {
  private static final Messages MESSAGES = Messages.beside(RecognitionText.class, "recognition");

  private RecognitionText() {}

  static Text of(String key, Object... values) {
    return MESSAGES.text(key, values);
  }

  /** The English templates whose keys begin so. */
  static Map<String, String> english(String prefix) {
    return MESSAGES.keys().stream()
        .filter(key -> key.startsWith(prefix))
        .collect(Collectors.toMap(key -> key, key -> MESSAGES.template(key, Language.EN)));
  }
}

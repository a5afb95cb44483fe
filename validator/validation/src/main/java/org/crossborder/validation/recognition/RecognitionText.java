// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.recognition;

import org.crossborder.validation.language.Messages;
import org.crossborder.validation.language.Text;

/** What is said about recognition: the bundle {@code recognition}. */
final class RecognitionText {
  private static final Messages MESSAGES = Messages.beside(RecognitionText.class, "recognition");

  private RecognitionText() {}

  static Text of(String key, Object... values) {
    return MESSAGES.text(key, values);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.recognition;

import org.crossborder.trust.decision.Reason;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.language.Text;

/** A reason as the trust library says it in English, and as it is said in the other languages. */
record ReasonText(String sentence, Text translation) implements Text {
  static ReasonText of(Reason reason) {
    return new ReasonText(
        reason.sentence(),
        ReasonSentences.find(reason.sentence())
            .orElseGet(() -> RecognitionText.of(reason.code().name(), reason.sentence())));
  }

  @Override
  public String in(Language language) {
    return language == Language.EN ? sentence : translation.in(language);
  }

  @Override
  public String toString() {
    return sentence;
  }
}

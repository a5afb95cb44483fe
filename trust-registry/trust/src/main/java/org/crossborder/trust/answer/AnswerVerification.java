// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import java.util.List;

/** What came of verifying an answer. */
public sealed interface AnswerVerification {
  /**
   * The registry gave this answer, and it may be relied upon at the time asked for.
   *
   * @param sentences what was asked and answered, in plain words
   */
  record Verified(List<String> sentences) implements AnswerVerification {
    public Verified {
      sentences = List.copyOf(sentences);
    }
  }

  /** The answer must not be relied upon; the sentence says why. */
  record NotVerified(String sentence) implements AnswerVerification {}
}

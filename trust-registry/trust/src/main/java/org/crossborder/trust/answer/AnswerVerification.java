// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import java.util.List;

/** What came of verifying an answer. */
public sealed interface AnswerVerification {
  /**
   * The registry gave this answer, from data that the public log names.
   *
   * @param sentences what was asked and answered, in plain words
   * @param checked what was checked, one sentence each
   * @param current whether it may be relied upon for a new decision at the time asked for; if not,
   *     it remains proof of what was answered
   */
  record Verified(List<String> sentences, List<String> checked, boolean current)
      implements AnswerVerification {
    public Verified {
      sentences = List.copyOf(sentences);
      checked = List.copyOf(checked);
    }
  }

  /**
   * The registry signed this answer, and something that would have to be shown is not.
   *
   * @param sentence what is not shown
   * @param sentences what was asked and answered, in plain words
   * @param checked what was checked and held
   */
  record Indeterminate(String sentence, List<String> sentences, List<String> checked)
      implements AnswerVerification {
    public Indeterminate {
      sentences = List.copyOf(sentences);
      checked = List.copyOf(checked);
    }
  }

  /** The answer must not be believed; the sentence says why. */
  record NotVerified(String sentence) implements AnswerVerification {}
}

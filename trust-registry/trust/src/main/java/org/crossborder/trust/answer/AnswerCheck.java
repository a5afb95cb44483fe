// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

/** One thing that has to hold before an answer is believed. */
interface AnswerCheck {
  Outcome check(SignedAnswer answer);

  /** What came of a check. */
  sealed interface Outcome {
    /** It holds. */
    record Holds(String sentence) implements Outcome {}

    /** It does not: the answer is not believed. */
    record Fails(String sentence) implements Outcome {}

    /** The file does not hold what would show it. */
    record NotShown(String sentence) implements Outcome {}
  }
}

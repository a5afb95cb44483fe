// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.finding;

import java.util.List;
import org.crossborder.conformance.readiness.answer.Answer;
import org.crossborder.conformance.readiness.answer.AnswerState;
import org.crossborder.conformance.readiness.answer.Standing;

/**
 * How many answers of one section say what. There is none of the whole assessment: the guide knows
 * no score, and rule G06 forbids one.
 */
public record Tally(
    int inPlace,
    int partly,
    int missing,
    int notApplicable,
    int open,
    int claimed,
    int evidenced,
    int verified) {

  static Tally of(List<AnswerLine> lines) {
    int[] n = new int[8];
    for (AnswerLine line : lines) {
      Answer answer = line.answer();
      Standing standing = line.standing();
      if (answer == null || standing == null) {
        n[4]++;
        continue;
      }
      switch (answer.reply()) {
        case YES, HIGH, STATED -> n[0]++;
        case PARTIALLY, MEDIUM -> n[1]++;
        case NO, LOW -> n[2]++;
        case NOT_APPLICABLE -> n[3]++;
      }
      n[5 + state(standing.state())]++;
    }
    return new Tally(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]);
  }

  private static int state(AnswerState state) {
    return switch (state) {
      case CLAIMED -> 0;
      case EVIDENCED -> 1;
      case VERIFIED_BY_TEST -> 2;
    };
  }

  /** All that apply, answered or not. */
  int applicable() {
    return inPlace + partly + missing + open;
  }
}

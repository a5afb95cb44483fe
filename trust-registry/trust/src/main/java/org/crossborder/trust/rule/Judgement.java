// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.rule;

import java.util.List;

/**
 * What a rule found, and why.
 *
 * @param remarks why, at least one; where the rule is broken, one for each place
 */
public record Judgement(RuleOutcome outcome, List<Remark> remarks) {
  public Judgement {
    remarks = List.copyOf(remarks);
    if (remarks.isEmpty()) {
      throw new IllegalArgumentException("A judgement says why");
    }
  }

  /** The rule holds. */
  public static Judgement passed(String subject, String sentence) {
    return of(RuleOutcome.PASSED, subject, sentence);
  }

  /** The rule is broken. */
  public static Judgement failed(String subject, String sentence) {
    return of(RuleOutcome.FAILED, subject, sentence);
  }

  /** The rule does not speak about this. */
  public static Judgement notApplicable(String subject, String sentence) {
    return of(RuleOutcome.NOT_APPLICABLE, subject, sentence);
  }

  /** Data is missing. */
  public static Judgement indeterminate(String subject, String sentence) {
    return of(RuleOutcome.INDETERMINATE, subject, sentence);
  }

  /** The rule holds unless something breaks it. */
  public static Judgement failedBy(List<Remark> broken, String subject, String otherwise) {
    return broken.isEmpty()
        ? passed(subject, otherwise)
        : new Judgement(RuleOutcome.FAILED, broken);
  }

  private static Judgement of(RuleOutcome outcome, String subject, String sentence) {
    return new Judgement(outcome, List.of(new Remark(subject, sentence)));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.rule;

import java.util.List;

/**
 * A rule, what it found, and why.
 *
 * @param remarks at least one; where the rule is broken, one for each place
 */
public record RuleResult(RuleDescription rule, RuleOutcome outcome, List<Remark> remarks) {
  public RuleResult {
    remarks = List.copyOf(remarks);
  }

  /** Whether a change with this result is refused: undecided is not good enough for "shall". */
  public boolean refuses() {
    return rule.severity() == Severity.ERROR
        && (outcome == RuleOutcome.FAILED || outcome == RuleOutcome.INDETERMINATE);
  }

  /** The remarks as one text. */
  public String sentence() {
    return String.join(" ", remarks.stream().map(Remark::sentence).toList());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.finding;

import java.util.List;

/** What one rule found, with a finding for each place where it is broken or cannot be decided. */
public record RuleResult(String ruleId, RuleOutcome outcome, List<Finding> findings) {
  public RuleResult {
    findings = List.copyOf(findings);
  }

  /** The rule holds. */
  public static RuleResult passed(String ruleId) {
    return new RuleResult(ruleId, RuleOutcome.PASSED, List.of());
  }

  /** The rule does not speak about this document. */
  public static RuleResult notApplicable(String ruleId) {
    return new RuleResult(ruleId, RuleOutcome.NOT_APPLICABLE, List.of());
  }

  /** The rule holds if nothing was found, and fails otherwise. */
  public static RuleResult of(String ruleId, List<Finding> findings) {
    return new RuleResult(
        ruleId, findings.isEmpty() ? RuleOutcome.PASSED : RuleOutcome.FAILED, findings);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.rule;

/** What a rule found; only PASSED is a pass. */
public enum RuleOutcome {
  PASSED,
  FAILED,
  /** The rule does not speak about this. */
  NOT_APPLICABLE,
  /** The rule speaks about this, but data is missing to decide it. */
  INDETERMINATE
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.finding;

/** What one rule found; only PASSED is a pass. */
public enum RuleOutcome {
  PASSED,
  FAILED,
  /** The rule does not speak about this document. */
  NOT_APPLICABLE,
  /** The rule speaks about this document, but data is missing to decide it. */
  INDETERMINATE
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import org.crossborder.validation.finding.RuleOutcome;

/**
 * What a rule found.
 *
 * @param message why, for any outcome but PASSED and NOT_APPLICABLE
 */
record Judgement(RuleOutcome outcome, String message) {
  static Judgement passed() {
    return new Judgement(RuleOutcome.PASSED, "");
  }

  static Judgement notApplicable() {
    return new Judgement(RuleOutcome.NOT_APPLICABLE, "");
  }

  static Judgement failed(String message) {
    return new Judgement(RuleOutcome.FAILED, message);
  }

  static Judgement indeterminate(String message) {
    return new Judgement(RuleOutcome.INDETERMINATE, message);
  }

  static Judgement passedIf(boolean holds, String otherwise) {
    return holds ? passed() : failed(otherwise);
  }
}

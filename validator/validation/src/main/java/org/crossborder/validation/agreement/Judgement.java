// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import org.crossborder.validation.finding.RuleOutcome;
import org.crossborder.validation.language.Text;

/**
 * What a rule found.
 *
 * @param message why; empty where nothing has to be said, or another layer says it
 */
record Judgement(RuleOutcome outcome, Text message) {
  static Judgement passed() {
    return new Judgement(RuleOutcome.PASSED, Text.none());
  }

  static Judgement notApplicable() {
    return new Judgement(RuleOutcome.NOT_APPLICABLE, Text.none());
  }

  static Judgement failed(Text message) {
    return new Judgement(RuleOutcome.FAILED, message);
  }

  /** Broken by what a finding of an earlier layer tells already. */
  static Judgement failedAsTold() {
    return new Judgement(RuleOutcome.FAILED, Text.none());
  }

  static Judgement indeterminate(Text message) {
    return new Judgement(RuleOutcome.INDETERMINATE, message);
  }

  /** Not looked at, because another rule or layer has said already why it cannot be. */
  static Judgement undecided() {
    return new Judgement(RuleOutcome.INDETERMINATE, Text.none());
  }

  static Judgement passedIf(boolean holds, Text otherwise) {
    return holds ? passed() : failed(otherwise);
  }
}

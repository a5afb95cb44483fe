// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.rule;

import java.util.List;
import org.crossborder.trust.rule.Rule;
import org.crossborder.trust.rule.RuleResult;

/** All rules about the register, in the order of the catalogue. */
public final class RegisterRules {
  private static final List<Rule<RegisterCase>> RULES =
      List.of(
          new EntriesComplete(),
          new PublicationsSequential(),
          new EquivalencesDirected(),
          new WithdrawalsFinal(),
          new AttestationsListed());

  private RegisterRules() {}

  /** The result of every rule; each remark names the entry that it speaks about. */
  public static List<RuleResult> evaluate(RegisterCase register) {
    return RULES.stream().map(rule -> rule.evaluate(register)).toList();
  }
}

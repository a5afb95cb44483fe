// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement.rule;

import java.util.List;
import org.crossborder.trust.rule.Rule;
import org.crossborder.trust.rule.RuleResult;

/** All rules about arrangements, in the order of the catalogue. */
public final class ArrangementRules {
  private static final List<Rule<ArrangementCase>> RULES =
      List.of(
          new BetweenParties(),
          new DocumentTypesListed(),
          new Reciprocal(),
          new LevelsMapped(),
          new CouncilLevelKept(),
          new NoPaperDemanded(),
          new TechnologyNeutral(),
          new StandardsNamed(),
          new LegalEffectCited(),
          new TopicsSettled(),
          new ClausesWithinValidity(),
          new TargetsSet(),
          new LimitsRecorded());

  private ArrangementRules() {}

  /** The result of every rule; those that {@link RuleResult#refuses() refuse} stop a change. */
  public static List<RuleResult> evaluate(ArrangementCase arrangement) {
    return RULES.stream().map(rule -> rule.evaluate(arrangement)).toList();
  }
}

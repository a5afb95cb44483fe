// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement.rule;

import java.util.List;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.arrangement.ClauseCondition;
import org.crossborder.trust.rule.Judgement;
import org.crossborder.trust.rule.Remark;
import org.crossborder.trust.rule.Rule;

/** A06: no clause demands paper or refuses what is electronic (Articles 8(3), 5(a) and 5(b)). */
final class NoPaperDemanded implements Rule<ArrangementCase> {
  @Override
  public String id() {
    return "A06";
  }

  @Override
  public Judgement judge(ArrangementCase subject) {
    List<Remark> contradictions =
        subject.clauses().stream()
            .flatMap(
                clause ->
                    clause.conditions().stream()
                        .filter(condition -> condition.kind() == ClauseCondition.Kind.STATED)
                        .filter(condition -> PaperWords.contradict(condition.value()))
                        .map(condition -> contradiction(clause, condition)))
            .toList();
    return Judgement.failedBy(
        contradictions, subject.subject(), "No condition speaks of paper or against electronics.");
  }

  private static Remark contradiction(Clause clause, ClauseCondition condition) {
    return ArrangementCase.remark(clause, "has the condition: " + condition.value());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import java.util.List;
import java.util.Optional;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.arrangement.ClauseCondition;
import org.crossborder.trust.arrangement.rule.PaperWords;
import org.crossborder.validation.agreement.exchange.ExchangeRecord;
import org.crossborder.validation.agreement.exchange.ReceivingProfile;

/**
 * The receiver demands no paper original for a type that is covered (Articles 5(a) and 8(1)). What
 * a Party demands is what its profile says and, in the register, the conditions of its clauses,
 * which are all that it recognises under.
 */
final class NoPaperOriginal implements AgreementRule {
  @Override
  public String id() {
    return "P01";
  }

  @Override
  public Judgement judge(Evidence evidence) {
    boolean demanded =
        evidence
            .circumstances()
            .exchange()
            .map(ExchangeRecord::profile)
            .map(ReceivingProfile::paperOriginal)
            .orElse(false);
    return demanded
        ? Judgement.failed(AgreementText.of("P01.profile"))
        : Covering.of(evidence.inquiry())
            .map(NoPaperOriginal::judge)
            .orElseGet(Judgement::undecided);
  }

  private static Judgement judge(List<Covering> arrangements) {
    List<Clause> clauses = arrangements.stream().flatMap(each -> each.clauses().stream()).toList();
    if (clauses.isEmpty()) {
      return Judgement.notApplicable();
    }
    Optional<Judgement> demand =
        clauses.stream().flatMap(clause -> demand(clause).stream()).findFirst();
    return demand.orElseGet(Judgement::passed);
  }

  private static Optional<Judgement> demand(Clause clause) {
    return clause.conditions().stream()
        .filter(condition -> condition.kind() == ClauseCondition.Kind.STATED)
        .map(ClauseCondition::value)
        .filter(PaperWords::contradict)
        .map(words -> Judgement.failed(AgreementText.of("P01.clause", clause.id(), words)))
        .findFirst();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement.rule;

import java.util.List;
import org.crossborder.trust.rule.Judgement;
import org.crossborder.trust.rule.Remark;
import org.crossborder.trust.rule.Rule;

/** A09: the law that gives the documents their effect is cited for each Party (Articles 6, 8). */
final class LegalEffectCited implements Rule<ArrangementCase> {
  @Override
  public String id() {
    return "A09";
  }

  @Override
  public Judgement judge(ArrangementCase subject) {
    List<Remark> missing =
        subject.arrangement().parties().stream()
            .filter(party -> !isCited(party, subject))
            .map(
                party ->
                    new Remark(
                        subject.subject(), "No law is cited that gives effect in " + party + "."))
            .toList();
    return Judgement.failedBy(
        missing, subject.subject(), "The law of each Party is cited that gives effect.");
  }

  private static boolean isCited(String party, ArrangementCase subject) {
    return subject.terms().legalEffects().stream()
        .anyMatch(
            effect -> effect.party().equals(party) && ArrangementCase.isStated(effect.citation()));
  }
}

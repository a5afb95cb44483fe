// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement.rule;

import java.util.List;
import java.util.stream.Stream;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.rule.Judgement;
import org.crossborder.trust.rule.Remark;
import org.crossborder.trust.rule.Rule;

/**
 * A04: a level of reliability is stated, and the recogniser accepted a level of the other Party's
 * scheme as reaching it, on evidence (Article 8(1)).
 */
final class LevelsMapped implements Rule<ArrangementCase> {
  @Override
  public String id() {
    return "A04";
  }

  @Override
  public Judgement judge(ArrangementCase subject) {
    List<Remark> broken =
        subject.clauses().stream().flatMap(clause -> defect(clause, subject)).toList();
    return Judgement.failedBy(
        broken,
        subject.subject(),
        "Each clause states a level, and an accepted level of the other Party's scheme reaches it.");
  }

  private static Stream<Remark> defect(Clause clause, ArrangementCase subject) {
    if (clause.minimumReferenceLevel() < 1) {
      return Stream.of(ArrangementCase.remark(clause, "states no level of reliability."));
    }
    List<LevelMapping> reaching =
        subject.levelMappings().stream()
            .filter(mapping -> mapping.party().equals(clause.recognised()))
            .filter(mapping -> mapping.acceptedBy().contains(clause.recogniser()))
            .filter(mapping -> mapping.referenceLevel() >= clause.minimumReferenceLevel())
            .filter(mapping -> mapping.period().contains(subject.exchange()))
            .toList();
    if (reaching.isEmpty()) {
      return Stream.of(
          ArrangementCase.remark(
              clause,
              "wants reference level %d, and %s has accepted no level of %s's scheme as reaching it."
                  .formatted(
                      clause.minimumReferenceLevel(), clause.recogniser(), clause.recognised())));
    }
    return reaching.stream().anyMatch(m -> ArrangementCase.isStated(m.evidence()))
        ? Stream.empty()
        : Stream.of(
            ArrangementCase.remark(
                clause,
                "rests on the level %s of %s, which was accepted without evidence."
                    .formatted(reaching.get(0).level(), clause.recognised())));
  }
}

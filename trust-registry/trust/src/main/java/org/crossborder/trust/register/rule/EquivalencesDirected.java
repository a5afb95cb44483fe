// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.rule;

import java.util.List;
import java.util.stream.Stream;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.rule.Judgement;
import org.crossborder.trust.rule.Remark;
import org.crossborder.trust.rule.Rule;

/**
 * T03: an equivalence of levels names who accepted it, rests on evidence, and is dated; whoever is
 * not named does not inherit it (Article 8(1) to (3)).
 */
final class EquivalencesDirected implements Rule<RegisterCase> {
  @Override
  public String id() {
    return "T03";
  }

  @Override
  public Judgement judge(RegisterCase subject) {
    if (subject.register().levelMappings().isEmpty()) {
      return Judgement.notApplicable(RegisterCase.SUBJECT, "No equivalence is recorded.");
    }
    List<Remark> broken =
        subject.register().levelMappings().stream().flatMap(EquivalencesDirected::defects).toList();
    return Judgement.failedBy(
        broken, RegisterCase.SUBJECT, "Each equivalence has its acceptors, a date and evidence.");
  }

  private static Stream<Remark> defects(LevelMapping mapping) {
    boolean accepted =
        mapping.acceptedBy().stream().anyMatch(party -> !party.equals(mapping.party()));
    boolean proved = mapping.evidence() != null && !mapping.evidence().isBlank();
    return Stream.of(
            accepted ? "" : "was accepted by no other Party.",
            proved ? "" : "rests on no evidence.")
        .filter(defect -> !defect.isEmpty())
        .map(defect -> remark(mapping, defect));
  }

  private static Remark remark(LevelMapping mapping, String defect) {
    return new Remark(
        "mapping:%s/%s".formatted(mapping.party(), mapping.level()),
        "The level %s of %s %s".formatted(mapping.level(), mapping.party(), defect));
  }
}

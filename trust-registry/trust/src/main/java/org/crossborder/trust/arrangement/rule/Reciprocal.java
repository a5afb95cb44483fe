// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement.rule;

import java.util.List;
import java.util.stream.Stream;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.rule.Judgement;
import org.crossborder.trust.rule.Remark;
import org.crossborder.trust.rule.Rule;

/** A03: recognition is reciprocal, or the arrangement says why not (Article 3(k)). */
final class Reciprocal implements Rule<ArrangementCase> {
  @Override
  public String id() {
    return "A03";
  }

  @Override
  public Judgement judge(ArrangementCase subject) {
    List<Remark> oneWay =
        subject.clauses().stream()
            .flatMap(clause -> unreturned(clause, subject.clauses()))
            .toList();
    if (!oneWay.isEmpty() && ArrangementCase.isStated(subject.terms().asymmetry())) {
      return Judgement.passed(
          subject.subject(),
          "Recognition is not reciprocal, and the arrangement says why: "
              + subject.terms().asymmetry());
    }
    return Judgement.failedBy(oneWay, subject.subject(), "Each direction is returned.");
  }

  private static Stream<Remark> unreturned(Clause clause, List<Clause> all) {
    return clause.documentTypes().stream()
        .filter(type -> all.stream().noneMatch(other -> returns(other, clause, type)))
        .map(
            type ->
                ArrangementCase.remark(
                    clause,
                    "has %s recognise %s from %s; nothing returns it, and no reason is stated."
                        .formatted(clause.recogniser(), type, clause.recognised())));
  }

  private static boolean returns(Clause other, Clause clause, String documentType) {
    return other.recogniser().equals(clause.recognised())
        && other.recognised().equals(clause.recogniser())
        && other.documentTypes().contains(documentType);
  }
}

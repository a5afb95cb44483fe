// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement.rule;

import java.util.List;
import org.crossborder.trust.rule.Judgement;
import org.crossborder.trust.rule.Remark;
import org.crossborder.trust.rule.Rule;

/** A05: no level is below what the Paperless Trade Council has agreed (Article 8(2)). */
final class CouncilLevelKept implements Rule<ArrangementCase> {
  @Override
  public String id() {
    return "A05";
  }

  @Override
  public Judgement judge(ArrangementCase subject) {
    Integer agreed = subject.councilLevel();
    if (agreed == null) {
      return Judgement.notApplicable(
          subject.subject(), "No level agreed by the Council is set in this registry.");
    }
    List<Remark> below =
        subject.clauses().stream()
            .filter(clause -> clause.minimumReferenceLevel() < agreed)
            .map(
                clause ->
                    ArrangementCase.remark(
                        clause,
                        "is content with reference level %d; the Council has agreed on %d."
                            .formatted(clause.minimumReferenceLevel(), agreed)))
            .toList();
    return Judgement.failedBy(
        below, subject.subject(), "No clause goes below the Council's level " + agreed + ".");
  }
}

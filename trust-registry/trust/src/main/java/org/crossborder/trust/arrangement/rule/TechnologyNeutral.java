// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement.rule;

import java.util.List;
import org.crossborder.trust.arrangement.NamedStandard;
import org.crossborder.trust.rule.Judgement;
import org.crossborder.trust.rule.Rule;

/** A07: one technology alone is named only with a reason of reliability (Article 5(c)). */
final class TechnologyNeutral implements Rule<ArrangementCase> {
  @Override
  public String id() {
    return "A07";
  }

  @Override
  public Judgement judge(ArrangementCase subject) {
    List<String> technologies =
        subject.terms().standards().stream()
            .filter(standard -> standard.subject() == NamedStandard.Subject.SIGNATURE)
            .map(NamedStandard::name)
            .distinct()
            .toList();
    if (technologies.isEmpty()) {
      return Judgement.notApplicable(subject.subject(), "No technology for signatures is named.");
    }
    if (technologies.size() > 1) {
      return Judgement.passed(
          subject.subject(), "Several technologies are open: " + String.join(", ", technologies));
    }
    return ArrangementCase.isStated(subject.terms().technologyReason())
        ? Judgement.passed(
            subject.subject(),
            "Only %s is named, because: %s"
                .formatted(technologies.get(0), subject.terms().technologyReason()))
        : Judgement.failed(
            subject.subject(),
            "Only %s is named for signatures, without a reason of reliability."
                .formatted(technologies.get(0)));
  }
}

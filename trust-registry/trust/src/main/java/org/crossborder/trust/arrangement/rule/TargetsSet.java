// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement.rule;

import org.crossborder.trust.arrangement.ServiceTargets;
import org.crossborder.trust.rule.Judgement;
import org.crossborder.trust.rule.Rule;

/** A12: targets of availability and response are set (technical checklist, A3.2.2). */
final class TargetsSet implements Rule<ArrangementCase> {
  @Override
  public String id() {
    return "A12";
  }

  @Override
  public Judgement judge(ArrangementCase subject) {
    ServiceTargets targets = subject.terms().targets();
    return targets == null
        ? Judgement.failed(
            subject.subject(),
            "No targets are set; usual are 99.9 % and a signed receipt within 15 minutes.")
        : Judgement.passed(
            subject.subject(),
            "Available for %s %% of the time, a signed receipt within %d minutes."
                .formatted(targets.availabilityPercent(), targets.response().toMinutes()));
  }
}

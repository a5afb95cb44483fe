// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.rule;

import java.util.List;
import org.crossborder.trust.rule.Judgement;
import org.crossborder.trust.rule.Remark;
import org.crossborder.trust.rule.Rule;

/**
 * T01: an entry has its Party, supervisor, policy, level, audit date and status (Articles 8(1) and
 * 5(g)).
 */
final class EntriesComplete implements Rule<RegisterCase> {
  @Override
  public String id() {
    return "T01";
  }

  @Override
  public Judgement judge(RegisterCase subject) {
    if (subject.register().services().isEmpty()) {
      return Judgement.notApplicable(RegisterCase.SUBJECT, "No service is listed.");
    }
    List<Remark> incomplete =
        subject.register().services().stream()
            .filter(service -> !Particulars.missing(service, subject.register()).isEmpty())
            .map(
                service ->
                    new Remark(
                        "service:" + service.id(),
                        "Service %s has no %s."
                            .formatted(
                                service.id(),
                                String.join(
                                    ", no ", Particulars.missing(service, subject.register())))))
            .toList();
    return Judgement.failedBy(
        incomplete, RegisterCase.SUBJECT, "Every service has all of its particulars.");
  }
}

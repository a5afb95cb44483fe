// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.rule;

import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.rule.Judgement;
import org.crossborder.trust.rule.Remark;
import org.crossborder.trust.rule.Rule;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Register;

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
            .filter(service -> !missing(service, subject.register()).isEmpty())
            .map(
                service ->
                    new Remark(
                        "service:" + service.id(),
                        "Service %s has no %s."
                            .formatted(
                                service.id(),
                                String.join(", no ", missing(service, subject.register())))))
            .toList();
    return Judgement.failedBy(
        incomplete, RegisterCase.SUBJECT, "Every service has all of its particulars.");
  }

  private static List<String> missing(TrustService service, Register register) {
    List<String> missing = new ArrayList<>();
    if (register.parties().stream().noneMatch(party -> party.code().equals(service.party()))) {
      missing.add("Party in the register");
    }
    if (service.supervision() == null) {
      missing.add("supervisor and date of audit");
    }
    if (service.limitsOrNone().policyOids().isEmpty()) {
      missing.add("certificate policy");
    }
    if (service.level().isBlank()) {
      missing.add("level");
    }
    if (service.statusHistory().isEmpty()) {
      missing.add("status");
    }
    return missing;
  }
}

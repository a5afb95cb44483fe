// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.rule;

import java.util.List;
import java.util.stream.Stream;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.rule.Judgement;
import org.crossborder.trust.rule.Remark;
import org.crossborder.trust.rule.Rule;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.snapshot.Register;

/**
 * T05: where a clause names the attestation of a trusted third party, the recognised Party lists
 * one with certificates of its own, so that it is verified as its own signature (Articles 8(3),
 * 5(c)).
 */
final class AttestationsListed implements Rule<RegisterCase> {
  @Override
  public String id() {
    return "T05";
  }

  @Override
  public Judgement judge(RegisterCase subject) {
    List<Clause> naming =
        subject.register().arrangements().stream()
            .map(Arrangement::clauses)
            .flatMap(List::stream)
            .filter(clause -> clause.serviceTypes().contains(ServiceType.ATTESTATION))
            .toList();
    if (naming.isEmpty()) {
      return Judgement.notApplicable(RegisterCase.SUBJECT, "No clause names an attestation.");
    }
    List<Remark> missing =
        naming.stream().flatMap(clause -> unlisted(clause, subject.register())).toList();
    return Judgement.failedBy(
        missing,
        RegisterCase.SUBJECT,
        "Where an attestation is named, a service for it is listed.");
  }

  private static Stream<Remark> unlisted(Clause clause, Register register) {
    boolean listed =
        register.services().stream()
            .filter(service -> service.party().equals(clause.recognised()))
            .filter(service -> service.type() == ServiceType.ATTESTATION)
            .anyMatch(service -> !service.digitalIdentities().isEmpty());
    return listed
        ? Stream.empty()
        : Stream.of(
            new Remark(
                "clause:" + clause.id(),
                "Clause %s accepts attestations from %s, which lists no service that attests."
                    .formatted(clause.id(), clause.recognised())));
  }
}

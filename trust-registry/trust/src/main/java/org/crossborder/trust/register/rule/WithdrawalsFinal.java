// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.rule;

import java.util.List;
import java.util.stream.Stream;
import org.crossborder.trust.rule.Judgement;
import org.crossborder.trust.rule.Remark;
import org.crossborder.trust.rule.Rule;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.TrustService;

/**
 * T04: a withdrawal ends what is newly accepted, a compromise reaches back to its invalidity date,
 * and what was compromised is not granted again with the same keys (Article 8(1)).
 */
final class WithdrawalsFinal implements Rule<RegisterCase> {
  @Override
  public String id() {
    return "T04";
  }

  @Override
  public Judgement judge(RegisterCase subject) {
    List<Remark> broken =
        subject.register().services().stream().flatMap(WithdrawalsFinal::defects).toList();
    return Judgement.failedBy(
        broken, RegisterCase.SUBJECT, "No service is trusted after its compromise.");
  }

  private static Stream<Remark> defects(TrustService service) {
    return service.statusHistory().stream()
        .filter(period -> period.status() == ServiceStatus.COMPROMISED)
        .flatMap(compromise -> defects(service, compromise));
  }

  private static Stream<Remark> defects(TrustService service, ServiceStatusPeriod compromise) {
    boolean dated =
        compromise.invalidSince().filter(t -> !t.isAfter(compromise.period().from())).isPresent();
    boolean grantedAgain =
        service.statusHistory().stream()
            .filter(later -> later.status() == ServiceStatus.GRANTED)
            .map(later -> later.period().from())
            .anyMatch(from -> from.isAfter(compromise.period().from()));
    return Stream.of(
            dated ? "" : "compromised without an invalidity date that reaches back.",
            grantedAgain ? "granted again with the keys that were compromised." : "")
        .filter(defect -> !defect.isEmpty())
        .map(
            defect ->
                new Remark("service:" + service.id(), "Service " + service.id() + " is " + defect));
  }
}

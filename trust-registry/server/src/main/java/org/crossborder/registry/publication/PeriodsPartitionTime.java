// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.Period;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.ArrangementStatusPeriod;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.party.TreatyStatusPeriod;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Register;

/**
 * Invariant 2: the periods of a history neither overlap nor leave a gap; a compromise says since
 * when.
 */
final class PeriodsPartitionTime implements RegisterInvariant {
  @Override
  public List<Violation> violations(Register register, Instant now) {
    List<Violation> violations = new ArrayList<>();
    for (Party party : register.parties()) {
      check(
          "parties " + party.code(),
          party.treatyStatus().stream().map(TreatyStatusPeriod::period).toList(),
          violations);
    }
    for (TrustService service : register.services()) {
      String where = "services " + service.id();
      check(
          where,
          service.statusHistory().stream().map(ServiceStatusPeriod::period).toList(),
          violations);
      if (service.statusHistory().isEmpty()) {
        violations.add(new Violation(where, "there is no status"));
      }
      if (service.statusHistory().stream()
          .anyMatch(p -> p.status() == ServiceStatus.COMPROMISED && p.invalidityDate() == null)) {
        violations.add(new Violation(where, "COMPROMISED needs an invalidityDate"));
      }
    }
    for (Arrangement arrangement : register.arrangements()) {
      String where = "arrangements " + arrangement.id();
      check(
          where,
          arrangement.statusHistory().stream().map(ArrangementStatusPeriod::period).toList(),
          violations);
      if (arrangement.statusHistory().isEmpty()) {
        violations.add(new Violation(where, "there is no status"));
      }
    }
    return violations;
  }

  private static void check(String where, List<Period> periods, List<Violation> violations) {
    for (int i = 1; i < periods.size(); i++) {
      Instant end = periods.get(i - 1).end().orElse(Instant.MAX);
      Instant begin = periods.get(i).from();
      if (begin.isBefore(end)) {
        violations.add(
            new Violation(where, "the period from " + begin + " overlaps the one before it"));
      } else if (begin.isAfter(end)) {
        violations.add(
            new Violation(where, "nothing covers the time from " + end + " to " + begin));
      }
    }
  }
}

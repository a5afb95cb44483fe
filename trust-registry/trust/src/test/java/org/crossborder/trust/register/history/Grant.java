// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.history;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Register;

/**
 * That a register recognises what a service issued, for a document signed at a time. The set of all
 * grants orders registers: more grants are more trust. Worked out plainly from the records, by none
 * of the code under test.
 */
record Grant(String service, String recogniser, String documentType, Instant at) {
  /** The grants at these times. */
  static Set<Grant> of(Register register, List<Instant> times) {
    Set<Grant> grants = new HashSet<>();
    for (Arrangement arrangement : register.arrangements()) {
      for (Clause clause : arrangement.clauses()) {
        for (TrustService service : register.services()) {
          for (Instant at : times) {
            if (inForce(arrangement, at)
                && clause.period().contains(at)
                && clause.recognised().equals(service.party())
                && clause.serviceTypes().contains(service.type())
                && granted(service, at)
                && reaches(register, service, clause, at)) {
              clause
                  .documentTypes()
                  .forEach(
                      type -> grants.add(new Grant(service.id(), clause.recogniser(), type, at)));
            }
          }
        }
      }
    }
    return grants;
  }

  static boolean inForce(Arrangement arrangement, Instant at) {
    return arrangement.statusHistory().stream()
        .anyMatch(p -> p.status() == ArrangementStatus.IN_FORCE && p.period().contains(at));
  }

  private static boolean granted(TrustService service, Instant at) {
    return service.statusHistory().stream()
            .anyMatch(p -> p.status() == ServiceStatus.GRANTED && p.period().contains(at))
        && service.statusHistory().stream()
            .noneMatch(p -> p.invalidSince().filter(since -> !at.isBefore(since)).isPresent())
        && service.digitalIdentities().size() > 0;
  }

  private static boolean reaches(
      Register register, TrustService service, Clause clause, Instant at) {
    int level = 0;
    for (LevelMapping mapping : register.levelMappings()) {
      if (mapping.party().equals(service.party())
          && mapping.level().equals(service.level())
          && mapping.acceptedBy().contains(clause.recogniser())
          && mapping.period().contains(at)) {
        level = mapping.referenceLevel();
      }
    }
    return level > 0 && level >= clause.minimumReferenceLevel();
  }
}

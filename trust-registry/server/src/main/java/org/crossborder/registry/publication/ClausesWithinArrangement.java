// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.snapshot.Register;

/** A clause binds two different Parties to its arrangement, and names documents and services. */
final class ClausesWithinArrangement implements RegisterInvariant {
  @Override
  public List<Violation> violations(Register register, Instant now) {
    List<Violation> violations = new ArrayList<>();
    for (Arrangement arrangement : register.arrangements()) {
      if (arrangement.parties().stream().distinct().count() < 2) {
        violations.add(new Violation("arrangements " + arrangement.id(), "it needs two Parties"));
      }
      for (Clause clause : arrangement.clauses()) {
        String where = "clauses " + clause.id();
        for (String code : List.of(clause.recogniser(), clause.recognised())) {
          if (!arrangement.parties().contains(code)) {
            violations.add(new Violation(where, code + " is no Party to the arrangement"));
          }
        }
        if (clause.recogniser().equals(clause.recognised())) {
          violations.add(new Violation(where, "a Party cannot recognise itself"));
        }
        if (clause.documentTypes().isEmpty() || clause.serviceTypes().isEmpty()) {
          violations.add(new Violation(where, "it names no document type or no service type"));
        }
      }
    }
    return violations;
  }
}

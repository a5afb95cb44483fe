// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Register;

/** Every id names one thing. */
final class UniqueIds implements RegisterInvariant {
  @Override
  public List<Violation> violations(Register register, Instant now) {
    List<Violation> violations = new ArrayList<>();
    check("parties", register.parties().stream().map(Party::code).toList(), violations);
    check("services", register.services().stream().map(TrustService::id).toList(), violations);
    check(
        "arrangements", register.arrangements().stream().map(Arrangement::id).toList(), violations);
    check(
        "clauses",
        register.arrangements().stream()
            .flatMap(a -> a.clauses().stream())
            .map(Clause::id)
            .toList(),
        violations);
    return violations;
  }

  private static void check(String kind, List<String> ids, List<Violation> violations) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        violations.add(new Violation(kind + " " + id, "the id stands there more than once"));
      }
      if (id.isBlank()) {
        violations.add(new Violation(kind, "an id is empty"));
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Register;

/** Every Party that is named is registered, by its ISO 3166-1 alpha-2 code. */
final class KnownParties implements RegisterInvariant {
  @Override
  public List<Violation> violations(Register register, Instant now) {
    List<Violation> violations = new ArrayList<>();
    Set<String> known = register.parties().stream().map(Party::code).collect(Collectors.toSet());
    for (String code : known) {
      if (!code.matches("[A-Z]{2}")) {
        violations.add(new Violation("parties " + code, "not an ISO 3166-1 alpha-2 code"));
      }
    }
    for (TrustService service : register.services()) {
      check(known, service.party(), "services " + service.id(), violations);
    }
    for (LevelMapping mapping : register.levelMappings()) {
      String where = "levelMappings " + mapping.party() + " " + mapping.level();
      check(known, mapping.party(), where, violations);
      mapping.acceptedBy().forEach(code -> check(known, code, where, violations));
    }
    for (Arrangement arrangement : register.arrangements()) {
      String where = "arrangements " + arrangement.id();
      arrangement.parties().forEach(code -> check(known, code, where, violations));
    }
    return violations;
  }

  private static void check(
      Set<String> known, String code, String where, List<Violation> violations) {
    if (!known.contains(code)) {
      violations.add(new Violation(where, "the Party " + code + " is not registered"));
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.Period;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.snapshot.Register;

/** Rule A04: a level is mapped at most once at a time for each Party that accepts it. */
final class LevelsMapped implements RegisterInvariant {
  @Override
  public List<Violation> violations(Register register, Instant now) {
    List<Violation> violations = new ArrayList<>();
    List<LevelMapping> mappings = register.levelMappings();
    for (int i = 0; i < mappings.size(); i++) {
      for (int j = i + 1; j < mappings.size(); j++) {
        if (contradict(mappings.get(i), mappings.get(j))) {
          violations.add(
              new Violation(
                  "levelMappings " + mappings.get(i).party() + " " + mappings.get(i).level(),
                  "it is mapped twice at the same time for the same Party"));
        }
      }
    }
    return violations;
  }

  private static boolean contradict(LevelMapping one, LevelMapping other) {
    return one.party().equals(other.party())
        && one.level().equals(other.level())
        && one.acceptedBy().stream().anyMatch(other.acceptedBy()::contains)
        && overlap(one.period(), other.period());
  }

  private static boolean overlap(Period one, Period other) {
    return one.from().isBefore(other.end().orElse(Instant.MAX))
        && other.from().isBefore(one.end().orElse(Instant.MAX));
  }
}

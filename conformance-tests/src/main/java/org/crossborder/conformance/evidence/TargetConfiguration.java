// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.conformance.subject.TargetSet;
import org.jspecify.annotations.Nullable;

/**
 * What a run against a validator, a registry or a declaration was set to.
 *
 * @param plan id of the plan
 * @param target what was tested, for people
 * @param targets which kinds of targets there were: what there was not was skipped
 * @param patience how long an answer could take
 */
public record TargetConfiguration(String plan, String target, List<Kind> targets, Duration patience)
    implements Setting {
  /** What a run may test. */
  enum Kind {
    VALIDATOR,
    KNOWN_DOCUMENTS,
    REGISTRY,
    REGISTER_CHECK,
    COUNCIL_CHECK,
    RELYING_PARTY,
    DECLARATION
  }

  public TargetConfiguration {
    targets = List.copyOf(targets);
  }

  /** Of a run's targets. */
  public static TargetConfiguration of(
      String plan, String target, TargetSet set, Duration patience) {
    List<Kind> kinds = new ArrayList<>();
    add(kinds, Kind.VALIDATOR, set.validator());
    add(kinds, Kind.KNOWN_DOCUMENTS, set.known());
    add(kinds, Kind.REGISTRY, set.registry());
    add(kinds, Kind.REGISTER_CHECK, set.registerCheck());
    add(kinds, Kind.COUNCIL_CHECK, set.councilCheck());
    add(kinds, Kind.RELYING_PARTY, set.relyingParty());
    add(kinds, Kind.DECLARATION, set.declaration());
    return new TargetConfiguration(plan, target, kinds, patience);
  }

  private static void add(List<Kind> kinds, Kind kind, @Nullable Object target) {
    if (target != null) {
      kinds.add(kind);
    }
  }
}

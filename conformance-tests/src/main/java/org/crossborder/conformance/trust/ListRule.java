// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crossborder.conformance.subject.TargetModule;
import org.crossborder.conformance.subject.Targets;

/**
 * Rule T02 as far as who publishes can keep it: the list is signed, sequential and unexpired.
 * Whether who relies refuses a rollback is for TL-040.
 */
public final class ListRule {
  private ListRule() {}

  /** The module of the rule. */
  public static TargetModule module() {
    return new RegistryModule(
        "rule-t02",
        "CPTA-T02",
        "The list is signed, sequential and unexpired, and never goes back",
        "root, timestamp, snapshot and content, twice",
        ListRule::wrong);
  }

  private static List<String> wrong(Targets targets) throws Exception {
    Published first = Published.read(targets.registry());
    List<String> wrong = new ArrayList<>(lapses(first, targets.clock().instant()));
    if (!Published.names(first.timestamp().payload().path("snapshot"), first.snapshotBytes())
        || !Published.names(first.snapshot().payload().path("content"), first.content())) {
      wrong.add("What is signed is not what is published");
    }
    wrong.addAll(Publication.goingBack(first, Published.read(targets.registry())));
    return wrong;
  }

  private static List<String> lapses(Published published, Instant now) {
    List<String> wrong = new ArrayList<>();
    Map.of(
            "root", published.root(),
            "timestamp", published.timestamp(),
            "snapshot", published.snapshot())
        .forEach(
            (role, metadata) -> {
              if (!metadata.signedBy(role, published.root().payload())) {
                wrong.add("The " + role + " is not signed by the keys that the root names");
              }
              if (metadata.expired(now)) {
                wrong.add("The " + role + " has expired");
              }
            });
    return wrong;
  }
}

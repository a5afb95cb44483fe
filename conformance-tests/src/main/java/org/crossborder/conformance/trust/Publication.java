// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.crossborder.conformance.subject.TargetModule;
import org.crossborder.conformance.subject.Targets;

/** How a registry publishes its snapshots (The Update Framework 1.0; rule T02). */
final class Publication {
  private static final String ALL = "root, timestamp, snapshot and content";

  private Publication() {}

  static List<TargetModule> modules() {
    return List.of(
        module(
            "root-signed",
            "TL-020",
            "The root is signed by its own keys, and has not expired",
            (published, targets) ->
                published.root().signedBy("root", published.root().payload())
                    && !published.root().expired(targets.clock().instant())),
        module(
            "timestamp-signed",
            "TL-021",
            "The timestamp is signed by the key that the root names for it",
            (published, targets) ->
                published.timestamp().signedBy("timestamp", published.root().payload())),
        module(
            "timestamp-current",
            "TL-022",
            "The timestamp has not expired",
            (published, targets) -> !published.timestamp().expired(targets.clock().instant())),
        module(
            "snapshot-signed",
            "TL-023",
            "The snapshot's metadata are signed by the key that the root names for them",
            (published, targets) ->
                published.snapshot().signedBy("snapshot", published.root().payload())),
        module(
            "snapshot-current",
            "TL-024",
            "The snapshot has not expired",
            (published, targets) -> !published.snapshot().expired(targets.clock().instant())),
        module(
            "timestamp-pins",
            "TL-025",
            "The timestamp names exactly the snapshot's metadata",
            (published, targets) ->
                Published.names(
                    published.timestamp().payload().path("snapshot"), published.snapshotBytes())),
        module(
            "snapshot-pins",
            "TL-026",
            "The snapshot's metadata name exactly its content",
            (published, targets) ->
                Published.names(
                    published.snapshot().payload().path("content"), published.content())),
        new RegistryModule(
            "versions-grow",
            "TL-027",
            "From one reading to the next no version goes back",
            ALL + ", twice",
            Publication::versionsGoingBack));
  }

  /** Whether a publication is as it should be. */
  @FunctionalInterface
  private interface Check {
    boolean holds(Published published, Targets targets);
  }

  private static TargetModule module(String id, String requirement, String title, Check check) {
    return new RegistryModule(
        id,
        requirement,
        title,
        ALL,
        targets ->
            check.holds(Published.read(targets.registry()), targets)
                ? List.of()
                : List.of("Not so: " + title));
  }

  private static List<String> versionsGoingBack(Targets targets) throws Exception {
    return goingBack(Published.read(targets.registry()), Published.read(targets.registry()));
  }

  /** What is older at the second reading than at the first. */
  static List<String> goingBack(Published first, Published second) {
    List<String> back = new ArrayList<>();
    compare("root", first.root(), second.root(), back);
    compare("timestamp", first.timestamp(), second.timestamp(), back);
    compare("snapshot", first.snapshot(), second.snapshot(), back);
    Predicate<SignedMetadata> begun = metadata -> metadata.version() >= 1;
    if (!begun.test(first.root()) || !begun.test(first.snapshot())) {
      back.add("Versions begin with 1");
    }
    return back;
  }

  private static void compare(
      String role, SignedMetadata first, SignedMetadata second, List<String> back) {
    if (second.version() < first.version()) {
      back.add("%s %d after %d".formatted(role, second.version(), first.version()));
    }
  }
}

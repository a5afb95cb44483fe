// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.doctor;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.crossborder.trust.snapshot.Freshness;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.trust.sync.SnapshotClient;
import org.crossborder.trust.sync.StoredTrust;

/** The trust data that the gateway has kept: there, whole, and not run out. */
public record TrustExamination(Path directory, Instant now) implements Examination {
  private static final String STEP = "trust data";

  @Override
  public List<Finding> examine() {
    String tried = "read " + directory;
    String expected = "a snapshot that has not run out";
    StoredTrust stored = SnapshotClient.stored(directory);
    if (stored instanceof StoredTrust.Refused refused) {
      return List.of(
          Finding.failed(
              STEP,
              tried,
              expected,
              refused.refusal().said(),
              "Find out who changed the files; then remove the directory and start the gateway."));
    }
    return List.of(
        stored
            .current()
            .map(held -> found(held, tried, expected))
            .orElseGet(
                () ->
                    Finding.warning(
                        STEP,
                        tried,
                        expected,
                        "none yet",
                        "Start the gateway where it reaches the registry; nothing is exchanged"
                            + " before.")));
  }

  private Finding found(TrustedSnapshot held, String tried, String expected) {
    String seen =
        "snapshot %d, good until %s"
            .formatted(held.snapshot().version(), held.snapshot().nextUpdate());
    if (held.freshnessAt(now) == Freshness.STALE) {
      return Finding.failed(
          STEP,
          tried,
          expected,
          seen,
          "Make the registry reachable; documents are held until then.");
    }
    return held.freshnessAt(now) == Freshness.DEGRADED
        ? Finding.warning(
            STEP, tried, expected, seen, "The registry has not vouched for it lately.")
        : Finding.ok(STEP, tried, expected, seen);
  }
}

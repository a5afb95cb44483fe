// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import org.crossborder.trust.snapshot.Refusal;

/** A client in a JVM of its own, which says what it has taken over until it is killed. */
final class SyncInALoop {
  private SyncInALoop() {}

  /** Arguments: registry, TLS anchor, given root, directory of the state, time. */
  public static void main(String[] arguments) throws Exception {
    SnapshotClient client =
        new SnapshotClient(
            URI.create(arguments[0]),
            Path.of(arguments[2]),
            Path.of(arguments[3]),
            RegistryTls.anchoredAt(Path.of(arguments[1])));
    while (true) {
      SyncOutcome outcome = client.sync(Instant.parse(arguments[4]));
      if (outcome instanceof SyncOutcome.Updated updated) {
        System.out.println(updated.snapshot().snapshot().version());
      } else if (outcome instanceof SyncOutcome.Refused refused
          && refused.refusal().attack() != Refusal.Kind.MIX_AND_MATCH) {
        System.out.println(outcome);
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;

/** A client in a JVM of its own, of bounded memory: from nothing, or from what it has kept. */
final class LoadAtDesignSize {
  private LoadAtDesignSize() {}

  /** Arguments: registry, TLS anchor, given root, directory of the state, time. */
  public static void main(String[] arguments) throws Exception {
    long begin = System.nanoTime();
    SnapshotClient client =
        new SnapshotClient(
            URI.create(arguments[0]),
            Path.of(arguments[2]),
            Path.of(arguments[3]),
            RegistryTls.anchoredAt(Path.of(arguments[1])));
    boolean kept = client.current().isPresent();
    SyncOutcome outcome = kept ? null : client.sync(Instant.parse(arguments[4]));
    long millis = (System.nanoTime() - begin) / 1_000_000;
    System.gc();
    long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    System.out.printf(
        "%s: snapshot %d of %d services after %d ms, %d MB in use%n",
        kept ? "From disk" : "From nothing, " + outcome.getClass().getSimpleName(),
        client.current().orElseThrow().snapshot().version(),
        client.current().orElseThrow().snapshot().services().size(),
        millis,
        used >> 20);
  }
}

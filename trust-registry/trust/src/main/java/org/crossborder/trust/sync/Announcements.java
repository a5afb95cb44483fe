// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.crossborder.trust.snapshot.MetadataSignatures;

/** Waits for the registry's word that something newer is there. */
record Announcements(RegistryHttp registry) {
  /** How long a registry is asked to wait with its answer. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

  /** Until the registry says so, or {@code atMost} has passed, also where there is no registry. */
  boolean await(Optional<String> timestampTag, Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    boolean newer = isAnnounced(timestampTag, atMost);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (!newer) {
      TimeUnit.NANOSECONDS.sleep(Math.max(0, end - System.nanoTime()));
    }
    return newer;
  }

  private boolean isAnnounced(Optional<String> timestampTag, Duration atMost) {
    Duration wait = atMost.compareTo(LONGEST_WAIT) < 0 ? atMost : LONGEST_WAIT;
    try {
      return timestampTag.isPresent()
          && registry.awaitOther(
              Synchronisation.TIMESTAMP,
              timestampTag.get(),
              MetadataSignatures.MAXIMUM_BYTES,
              wait);
    } catch (IOException e) {
      return false; // not there: the next synchronisation says so
    }
  }
}

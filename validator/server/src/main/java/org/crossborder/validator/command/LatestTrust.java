// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.crossborder.trust.snapshot.TrustedSnapshot;

/**
 * The trust data of a command that runs for long: looked for anew after a while. If that fails, the
 * data at hand go on to be used, and age.
 */
final class LatestTrust {
  private static final Duration LOOKED_FOR = Duration.ofSeconds(30);

  private final TrustOptions options;
  private final PrintWriter err;
  private Optional<TrustedSnapshot> found;
  private Instant looked;

  LatestTrust(TrustOptions options, PrintWriter err, Instant now)
      throws IOException, GeneralSecurityException {
    this.options = options;
    this.err = err;
    this.found = options.load(now);
    this.looked = now;
  }

  synchronized Optional<TrustedSnapshot> at(Instant now) {
    if (!now.isBefore(looked.plus(LOOKED_FOR))) {
      looked = now;
      try {
        found = options.load(now);
      } catch (IOException | GeneralSecurityException | IllegalStateException fault) {
        err.println("validator: " + Faults.sentence(fault));
      }
    }
    return found;
  }
}

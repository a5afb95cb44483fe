// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.registry;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.crossborder.gateway.pmode.PModes;

/** The P-Modes that follow from the newest snapshot; none without one. */
public final class TrustedPModes implements Supplier<Optional<PModes>> {
  private final TrustData trustData;
  private final String ownParty;
  private final Clock clock;

  public TrustedPModes(TrustData trustData, String ownParty, Clock clock) {
    this.trustData = trustData;
    this.ownParty = ownParty;
    this.clock = clock;
  }

  @Override
  public Optional<PModes> get() {
    return trustData
        .current()
        .map(trusted -> PModes.derive(trusted.snapshot(), ownParty, clock.instant()));
  }
}

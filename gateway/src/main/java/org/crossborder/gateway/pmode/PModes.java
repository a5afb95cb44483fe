// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.trust.snapshot.Snapshot;

/** All P-Modes of this gateway at one moment. */
public final class PModes {
  private final List<PMode> pmodes;

  PModes(List<PMode> pmodes) {
    this.pmodes = List.copyOf(pmodes);
  }

  /**
   * The P-Modes that the register gives this Party: one for each direction, arrangement in force,
   * action and pair of gateways, and the test service beside them.
   *
   * @param ownParty ISO code
   */
  public static PModes derive(Snapshot snapshot, String ownParty, Instant now) {
    return new PModes(List.of());
  }

  /**
   * The P-Mode to send under.
   *
   * @param responderParty ISO code of the Party to reach
   * @param agreement the arrangement's id
   * @param action {@link TradeDocuments#DOCUMENT} and the like
   */
  public Optional<PMode> toSend(String responderParty, String agreement, String action) {
    return Optional.empty();
  }

  /** The P-Mode that a received message falls under: all of its header must agree. */
  public Optional<PMode> forReceived(UserMessage message) {
    return Optional.empty();
  }

  /** All of them. */
  public List<PMode> all() {
    return pmodes;
  }
}

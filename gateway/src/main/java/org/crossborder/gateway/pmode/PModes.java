// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.trust.snapshot.Snapshot;

/**
 * All P-Modes of a Party's gateway at one moment.
 *
 * @param ownParty ISO code of the Party that this gateway speaks for
 */
public record PModes(String ownParty, List<PMode> all) {
  public PModes {
    all = List.copyOf(all);
  }

  /**
   * The P-Modes that the register gives this Party.
   *
   * @param ownParty ISO code
   */
  public static PModes derive(Snapshot snapshot, String ownParty, Instant now) {
    return new PModes(ownParty, new PModeDerivation(snapshot, now).pmodesOf(ownParty));
  }

  /**
   * The P-Mode to send under.
   *
   * @param responderParty ISO code of the Party to reach
   * @param agreement the arrangement's id
   * @param action {@link TradeDocuments#DOCUMENT} and the like
   */
  public Optional<PMode> toSend(String responderParty, String agreement, String action) {
    return all.stream()
        .filter(pmode -> pmode.initiatorParty().equals(ownParty))
        .filter(pmode -> pmode.responderParty().equals(responderParty))
        .filter(pmode -> pmode.agreement().value().equals(agreement))
        .filter(pmode -> pmode.businessInfo().action().equals(action))
        .findFirst();
  }

  /** Where this Party's messages may be pushed to. */
  public Set<Protocol> protocols() {
    return all.stream()
        .filter(pmode -> pmode.initiatorParty().equals(ownParty))
        .map(PMode::protocol)
        .collect(Collectors.toSet());
  }

  /** The P-Mode that a received message falls under, or EBMS:0010 with what does not fit. */
  public PMode forReceived(UserMessage message) throws MessageRefused {
    return new PModeSelection(
            all.stream().filter(pmode -> pmode.responderParty().equals(ownParty)).toList())
        .select(message);
  }
}

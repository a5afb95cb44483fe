// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import org.crossborder.gateway.ebms.TradingPartner;

/**
 * One end of a P-Mode (PMode.Initiator, PMode.Responder).
 *
 * @param party ISO code of the Party whose gateway it is
 * @param partner its id and role on the wire
 */
public record Participant(String party, TradingPartner partner) {

  /** Whether it is the same gateway, in whatever role. */
  boolean isSame(Participant other) {
    return partner.partyId().equals(other.partner.partyId());
  }
}

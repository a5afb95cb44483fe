// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.util.Optional;
import org.crossborder.gateway.ebms.PartyId;
import org.crossborder.gateway.ebms.TradingPartner;
import org.crossborder.trust.party.GatewayEndpoint;

/**
 * A registered gateway and the Party it speaks for.
 *
 * @param party ISO code
 */
record AccessPoint(String party, GatewayEndpoint gateway) {

  Participant as(String role) {
    return new Participant(party, new TradingPartner(partyId(), role), gateway.tlsAnchors());
  }

  /** Where it can be reached; empty if it pulls. */
  Optional<Protocol> protocol() {
    return gateway.address().map(url -> new Protocol(url, gateway.tlsAnchors()));
  }

  boolean isReachable() {
    return gateway.address().isPresent();
  }

  String name() {
    return gateway.partyId();
  }

  /** An empty type in the register means that the id itself is a URI. */
  private PartyId partyId() {
    String type = gateway.partyIdType();
    return new PartyId(gateway.partyId(), type.isEmpty() ? null : type);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.security.cert.X509Certificate;
import java.util.List;
import org.crossborder.gateway.ebms.TradingPartner;

/**
 * One end of a P-Mode (PMode.Initiator, PMode.Responder).
 *
 * @param party ISO code of the Party whose gateway it is
 * @param partner its id and role on the wire
 * @param tlsClients certificates, or their anchors, that it opens TLS connections with
 */
public record Participant(String party, TradingPartner partner, List<X509Certificate> tlsClients) {
  public Participant {
    tlsClients = List.copyOf(tlsClients);
  }

  /** One that shows no TLS client certificate. */
  public Participant(String party, TradingPartner partner) {
    this(party, partner, List.of());
  }

  /** Whether it is the same gateway, in whatever role. */
  boolean isSame(Participant other) {
    return partner.partyId().equals(other.partner.partyId());
  }
}

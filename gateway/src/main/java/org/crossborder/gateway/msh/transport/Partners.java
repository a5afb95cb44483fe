// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crossborder.gateway.pmode.Protocol;

/**
 * An HTTP client for each partner, so that its connections are kept and its TLS anchors are nobody
 * else's.
 */
final class Partners {
  private final TransportLimits limits;
  private final TlsSettings tls;
  private final Map<Protocol, PartnerConnections> partners = new HashMap<>();

  Partners(TransportLimits limits, TlsSettings tls) {
    this.limits = limits;
    this.tls = tls;
  }

  /** Entered; the caller leaves it when its message is through. */
  PartnerConnections enter(Protocol protocol) throws IOException {
    synchronized (partners) {
      PartnerConnections partner = partners.get(protocol);
      if (partner == null) {
        partner = PartnerClient.of(protocol, limits, tls);
        partners.put(protocol, partner);
      }
      partner.begin();
      return partner;
    }
  }

  /** Releases the connections to all others; messages on their way still arrive. */
  void retain(Set<Protocol> registered) {
    synchronized (partners) {
      partners.forEach(
          (protocol, partner) -> {
            if (!registered.contains(protocol)) {
              partner.retire();
            }
          });
      partners.keySet().retainAll(registered);
    }
  }

  /** Ends the connections that were not used for long. */
  void endIdle() {
    List<PartnerConnections> now;
    synchronized (partners) {
      now = List.copyOf(partners.values());
    }
    now.forEach(PartnerConnections::endIdle);
  }

  /** How many partners have connections. */
  int count() {
    synchronized (partners) {
      return partners.size();
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossborder.trust.party.GatewayEndpoint;
import org.crossborder.trust.snapshot.Snapshot;

/**
 * What a Party has registered for its gateways (rule X05).
 *
 * @param certificates that they sign with
 * @param partyIds by which they are named in messages
 */
record RegisteredKeys(List<X509Certificate> certificates, Set<String> partyIds) {
  static RegisteredKeys of(Snapshot snapshot, String party) {
    List<GatewayEndpoint> gateways =
        snapshot.party(party).stream().flatMap(found -> found.gateways().stream()).toList();
    return new RegisteredKeys(
        gateways.stream().flatMap(gateway -> gateway.signingCertificates().stream()).toList(),
        gateways.stream().map(GatewayEndpoint::partyId).collect(Collectors.toSet()));
  }

  static boolean isValid(X509Certificate certificate, Instant at) {
    try {
      certificate.checkValidity(Date.from(at));
      return true;
    } catch (CertificateException e) {
      return false;
    }
  }
}

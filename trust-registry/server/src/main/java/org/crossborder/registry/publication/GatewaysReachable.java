// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.publication;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.party.GatewayEndpoint;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.snapshot.Register;

/** A gateway is reached by https, names its certificates, and has one of each that is valid. */
final class GatewaysReachable implements RegisterInvariant {
  @Override
  public List<Violation> violations(Register register, Instant now) {
    List<Violation> violations = new ArrayList<>();
    for (Party party : register.parties()) {
      for (GatewayEndpoint gateway : party.gateways()) {
        String where = "parties " + party.code() + " gateway " + gateway.partyId();
        if (!"https".equals(gateway.url().getScheme())) {
          violations.add(new Violation(where, "the url " + gateway.url() + " is not https"));
        }
        check(where, "signing", gateway.signingCertificates(), now, violations);
        check(where, "encryption", gateway.encryptionCertificates(), now, violations);
        check(where, "TLS anchor", gateway.tlsAnchors(), now, violations);
      }
    }
    return violations;
  }

  private static void check(
      String where,
      String use,
      List<X509Certificate> certificates,
      Instant now,
      List<Violation> violations) {
    if (certificates.stream().allMatch(c -> c.getNotAfter().toInstant().isBefore(now))) {
      violations.add(
          new Violation(where, "there is no " + use + " certificate that has not expired"));
    }
  }
}

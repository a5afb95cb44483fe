// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.party;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.registry.page.CertificateView;
import org.crossborder.trust.party.ConformanceVerdict;
import org.crossborder.trust.party.GatewayEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * A gateway as its Party registered it.
 *
 * @param url null if it cannot be reached and pulls
 * @param verdict what its Party says of a conformance test, or null
 * @param verdictHolds whether that is still to be relied on
 */
record GatewayView(
    String partyId,
    @Nullable String url,
    List<String> profiles,
    @Nullable ConformanceVerdict verdict,
    boolean verdictHolds,
    List<UsedCertificate> certificates) {
  /** A certificate with its use: SIGNING, ENCRYPTION or TLS. */
  record UsedCertificate(String use, CertificateView certificate) {}

  static GatewayView of(GatewayEndpoint gateway, Instant now) {
    ConformanceVerdict verdict = gateway.verdict();
    return new GatewayView(
        gateway.partyId(),
        gateway.address().map(URI::toString).orElse(null),
        gateway.profiles(),
        verdict,
        verdict != null && verdict.holdsAt(now),
        Stream.of(
                used("SIGNING", gateway.signingCertificates(), now),
                used("ENCRYPTION", gateway.encryptionCertificates(), now),
                used("TLS", gateway.tlsAnchors(), now))
            .flatMap(each -> each)
            .toList());
  }

  private static Stream<UsedCertificate> used(
      String use, List<X509Certificate> certificates, Instant now) {
    return certificates.stream()
        .map(certificate -> new UsedCertificate(use, CertificateView.of(certificate, now)));
  }
}

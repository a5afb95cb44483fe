// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.CRLException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The CRLs of one service, each read once; looking a certificate up costs one hash lookup.
 *
 * <p>A complete CRL of the certificate's own issuer decides (RFC 5280, section 6.3.3, without
 * indirect and delta CRLs). Where there is none, or one of them cannot be read, the status is
 * unknown, never good.
 */
public final class RevocationIndex {
  private final List<IndexedCrl> crls;
  private final boolean allRead;

  private RevocationIndex(List<IndexedCrl> crls, boolean allRead) {
    this.crls = crls;
    this.allRead = allRead;
  }

  /** Reads the CRLs (DER). */
  public static RevocationIndex of(List<byte[]> encoded) {
    List<IndexedCrl> crls = new ArrayList<>();
    boolean allRead = true;
    for (byte[] der : encoded) {
      try {
        crls.add(IndexedCrl.of(RevocationLists.parse(der)));
      } catch (CRLException | IllegalArgumentException e) {
        allRead = false;
      }
    }
    return new RevocationIndex(List.copyOf(crls), allRead);
  }

  /**
   * The status of a certificate.
   *
   * @param issuer the certificate above it in its path, whose key must have signed the CRL
   * @param at the time in question: a CRL made later, or one still current at {@code now}, tells
   */
  public RevocationStatus status(
      X509Certificate certificate, X509Certificate issuer, Instant at, Instant now) {
    List<IndexedCrl> telling =
        crls.stream()
            .filter(crl -> crl.isIssuedBy(issuer) && crl.tells(certificate, at, now))
            .toList();
    return telling.stream()
        .map(crl -> crl.status(certificate))
        .filter(RevocationStatus.Revoked.class::isInstance)
        .findFirst()
        .orElseGet(() -> notRevoked(telling, issuer));
  }

  private RevocationStatus notRevoked(List<IndexedCrl> telling, X509Certificate issuer) {
    if (!allRead) {
      return new RevocationStatus.Unknown("a revocation list at hand cannot be read");
    }
    return telling.stream()
        .map(IndexedCrl::thisUpdate)
        .max(Instant::compareTo)
        .<RevocationStatus>map(RevocationStatus.Good::new)
        .orElseGet(
            () ->
                new RevocationStatus.Unknown(
                    "no current revocation list of " + Names.of(issuer) + " is at hand"));
  }
}

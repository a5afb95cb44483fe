// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.service;

import java.security.cert.CRLException;
import java.time.Instant;
import java.util.Optional;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.path.revocation.CertificateList;
import org.jspecify.annotations.Nullable;

/**
 * A revocation list that the registry has ingested.
 *
 * @param thisUpdate null where the list is too large to be read for a page
 * @param revoked how many certificates it names
 */
record RevocationListView(
    String sha256,
    int bytes,
    @Nullable Instant thisUpdate,
    @Nullable Instant nextUpdate,
    int revoked,
    boolean current) {
  /** A page must stay cheap, whoever asks for it. */
  private static final int LARGEST_READ = 256 << 10;

  static RevocationListView of(byte[] der, Instant now) {
    return read(der)
        .map(crl -> of(der, crl, now))
        .orElseGet(
            () ->
                new RevocationListView(Fingerprint.sha256(der), der.length, null, null, 0, false));
  }

  private static RevocationListView of(byte[] der, CertificateList crl, Instant now) {
    Instant next = crl.nextUpdate().orElse(null);
    return new RevocationListView(
        Fingerprint.sha256(der),
        der.length,
        crl.thisUpdate(),
        next,
        crl.size(),
        next != null && now.isBefore(next));
  }

  private static Optional<CertificateList> read(byte[] der) {
    try {
      return der.length > LARGEST_READ ? Optional.empty() : Optional.of(CertificateList.parse(der));
    } catch (CRLException e) {
      return Optional.empty();
    }
  }
}

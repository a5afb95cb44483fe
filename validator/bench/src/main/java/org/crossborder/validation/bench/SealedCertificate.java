// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.bench;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.crossborder.validation.Examples;
import org.crossborder.validation.SealingAuthority;
import org.crossborder.validation.TrustFixture;
import org.crossborder.validation.ValidationContext;
import org.crossborder.validation.signature.XadesSealer;

/**
 * A sealed certificate of origin of about 15 kB, and the trust data by which Korea recognises it.
 *
 * @param bytes the sealed document
 * @param context Korea asks, on the day after the seal was made
 * @param ca the trust anchor
 * @param crl of the trust anchor; revokes nobody
 */
record SealedCertificate(byte[] bytes, ValidationContext context, X509Certificate ca, byte[] crl) {
  private static final Instant SEALED = Examples.NOW.minusSeconds(86_400);

  /** Sealed with a new key, RSA with 2048 bits or EC with 256. */
  static SealedCertificate with(String algorithm) {
    SealingAuthority authority =
        SealingAuthority.create("BD", algorithm, algorithm.equals("RSA") ? 2048 : 256);
    byte[] sealed =
        new XadesSealer()
            .seal(
                Examples.bytes("certificate-of-origin.xml"),
                authority.key(),
                authority.chain(),
                SEALED);
    return new SealedCertificate(
        sealed,
        ValidationContext.claimed("KR", Examples.NOW, TrustFixture.recognising(authority)),
        authority.ca(),
        authority.revocationList(Examples.NOW.minusSeconds(3_600)));
  }
}

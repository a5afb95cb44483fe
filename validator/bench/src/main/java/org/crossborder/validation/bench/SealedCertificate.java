// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.bench;

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
 */
record SealedCertificate(byte[] bytes, ValidationContext context) {
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
                Examples.NOW.minusSeconds(86_400));
    return new SealedCertificate(
        sealed, ValidationContext.claimed("KR", Examples.NOW, TrustFixture.recognising(authority)));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import org.bouncycastle.asn1.x509.Extension;
import org.crossborder.trust.path.profile.ExtensionValues;

/** A certificate whose subject may have issued another. */
@SuppressWarnings("ArrayRecordComponent") // compared by identity only
record Issuer(X509Certificate certificate, boolean isAnchor, byte[] keyIdentifier) {
  private static final int OUT_OF_PERIOD = 2;
  private static final int NOT_IDENTIFIED = 1;

  static Issuer of(X509Certificate certificate, boolean isAnchor) {
    return new Issuer(
        certificate,
        isAnchor,
        ExtensionValues.subjectKeyIdentifier(
            certificate.getExtensionValue(Extension.subjectKeyIdentifier.getId())));
  }

  /**
   * What speaks against this issuer, in hops that a path without it may be longer; only an order to
   * try in, never a reason to leave an issuer out.
   */
  int unlikelihood(byte[] wanted, Instant at) {
    return (Validity.of(certificate).contains(at) ? 0 : OUT_OF_PERIOD)
        + (identifiedBy(wanted) ? 0 : NOT_IDENTIFIED);
  }

  private boolean identifiedBy(byte[] wanted) {
    return wanted.length == 0 || keyIdentifier.length == 0 || Arrays.equals(wanted, keyIdentifier);
  }
}

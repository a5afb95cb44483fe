// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import org.bouncycastle.asn1.x509.Extension;

/** A certificate whose subject may have issued another. */
record Issuer(X509Certificate certificate, boolean isAnchor) {
  /** Higher is likelier; only an order to try in, never a reason to leave an issuer out. */
  int likelihood(X509Certificate subject, Instant at) {
    return (isAnchor ? 4 : 0)
        + (identifies(subject) ? 2 : 0)
        + (Validity.of(certificate).contains(at) ? 1 : 0);
  }

  private boolean identifies(X509Certificate subject) {
    byte[] wanted =
        ExtensionValues.authorityKeyIdentifier(
            subject.getExtensionValue(Extension.authorityKeyIdentifier.getId()));
    byte[] own =
        ExtensionValues.subjectKeyIdentifier(
            certificate.getExtensionValue(Extension.subjectKeyIdentifier.getId()));
    return wanted.length == 0 || own.length == 0 || Arrays.equals(wanted, own);
  }
}

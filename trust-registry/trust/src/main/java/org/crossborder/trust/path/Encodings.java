// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;

/** How many bytes a certificate has. */
final class Encodings {
  private Encodings() {}

  static int length(X509Certificate certificate) {
    try {
      return certificate.getEncoded().length;
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("A certificate cannot be encoded", e);
    }
  }
}

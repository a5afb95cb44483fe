// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** Reads certificates; what is none is left out. */
final class X509 {
  private X509() {}

  static Optional<X509Certificate> parse(byte[] der) {
    if (!isDefinite(der)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(der)));
    } catch (CertificateException e) {
      return Optional.empty();
    }
  }

  /** DER has no indefinite lengths, which the platform would follow down until its stack ends. */
  private static boolean isDefinite(byte[] der) {
    return der.length > 2 && der[0] == 0x30 && der[1] != (byte) 0x80;
  }
}

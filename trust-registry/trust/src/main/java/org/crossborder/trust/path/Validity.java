// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.X509Certificate;
import java.time.Instant;

/** From when to when a certificate is valid, both included (RFC 5280, section 4.1.2.5). */
record Validity(Instant notBefore, Instant notAfter) {
  static Validity of(X509Certificate certificate) {
    return new Validity(
        certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant());
  }

  boolean contains(Instant time) {
    return !time.isBefore(notBefore) && !time.isAfter(notAfter);
  }
}

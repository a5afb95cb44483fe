// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.profile;

import java.security.cert.X509Certificate;
import java.util.Optional;

/** Only a CA's key may sign certificates (RFC 5280, section 4.2.1.9). */
final class KeyUsageRule implements CertificateRule {
  private static final int KEY_CERT_SIGN = 5;

  @Override
  public Optional<String> against(X509Certificate certificate, Place place) {
    boolean[] usage = certificate.getKeyUsage();
    return usage != null && usage[KEY_CERT_SIGN] && certificate.getBasicConstraints() < 0
        ? Optional.of("says that its key signs certificates, and that it is no CA's")
        : Optional.empty();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.profile;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.bouncycastle.asn1.x509.Extension;

/**
 * A certificate identifies the key that signed it, unless that is its own (RFC 5280, section
 * 4.2.1.1); a CA's identifies its own (section 4.2.1.2).
 */
final class KeyIdentifierRule implements CertificateRule {
  @Override
  public Optional<String> against(X509Certificate certificate, Place place) {
    byte[] authority = certificate.getExtensionValue(Extension.authorityKeyIdentifier.getId());
    byte[] subject = certificate.getExtensionValue(Extension.subjectKeyIdentifier.getId());
    if (authority == null && !isSelfSigned(certificate)) {
      return Optional.of("has no authority key identifier");
    }
    if (authority != null && ExtensionValues.authorityKeyIdentifier(authority).length == 0) {
      return Optional.of("has an authority key identifier without a key identifier");
    }
    boolean isCa = certificate.getBasicConstraints() >= 0;
    return isCa && ExtensionValues.subjectKeyIdentifier(subject).length == 0
        ? Optional.of("is a CA's and has no subject key identifier")
        : Optional.empty();
  }

  private static boolean isSelfSigned(X509Certificate certificate) {
    if (certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
      return true;
    }
    try {
      certificate.verify(certificate.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}

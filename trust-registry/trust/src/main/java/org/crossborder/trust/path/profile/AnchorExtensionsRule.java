// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.profile;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x509.Extension;

/**
 * An anchor has no critical extension that is not understood (RFC 5280, section 4.2). The path
 * algorithm asks this of the certificates below it.
 */
final class AnchorExtensionsRule implements CertificateRule {
  private static final Set<String> UNDERSTOOD =
      Set.of(
          Extension.keyUsage.getId(),
          Extension.certificatePolicies.getId(),
          Extension.policyMappings.getId(),
          Extension.subjectAlternativeName.getId(),
          Extension.basicConstraints.getId(),
          Extension.nameConstraints.getId(),
          Extension.policyConstraints.getId(),
          Extension.extendedKeyUsage.getId(),
          Extension.cRLDistributionPoints.getId(),
          Extension.inhibitAnyPolicy.getId());

  @Override
  public Optional<String> against(X509Certificate certificate, Place place) {
    Set<String> critical = certificate.getCriticalExtensionOIDs();
    return place == Place.ANCHOR && critical != null && !UNDERSTOOD.containsAll(critical)
        ? Optional.of("has a critical extension that is not understood")
        : Optional.empty();
  }
}

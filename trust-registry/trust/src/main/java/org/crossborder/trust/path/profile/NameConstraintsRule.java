// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.profile;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.jspecify.annotations.Nullable;

/**
 * Name constraints stand in a CA's certificate only, and name a DNS domain without a leading period
 * (RFC 5280, section 4.2.1.10).
 */
final class NameConstraintsRule implements CertificateRule {
  @Override
  public Optional<String> against(X509Certificate certificate, Place place) {
    byte[] extension = certificate.getExtensionValue(Extension.nameConstraints.getId());
    if (extension == null) {
      return Optional.empty();
    }
    if (certificate.getBasicConstraints() < 0) {
      return Optional.of("has name constraints and is no CA's");
    }
    NameConstraints constraints = ExtensionValues.nameConstraints(extension);
    return Stream.concat(
                subtrees(constraints.getPermittedSubtrees()),
                subtrees(constraints.getExcludedSubtrees()))
            .map(GeneralSubtree::getBase)
            .filter(base -> base.getTagNo() == GeneralName.dNSName)
            .anyMatch(base -> base.getName().toString().startsWith("."))
        ? Optional.of("constrains a DNS name that begins with a period")
        : Optional.empty();
  }

  private static Stream<GeneralSubtree> subtrees(GeneralSubtree @Nullable [] list) {
    return list == null ? Stream.empty() : Arrays.stream(list);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/**
 * Extended key usage chains: each certificate that limits its purposes allows one of those asked
 * for (RFC 5280, section 4.2.1.12, read for the whole path as most relying parties do).
 */
final class PurposeCheck implements PathCheck {
  @Override
  public Optional<Finding> check(CandidatePath path, PathInputs inputs) {
    if (inputs.purposeOids().isEmpty()) {
      return Optional.empty();
    }
    return path.certificates().stream()
        .filter(certificate -> !allowsOneOf(certificate, inputs))
        .map(c -> new Finding(PathDefect.PURPOSE, Names.of(c) + " is not for this purpose"))
        .findFirst();
  }

  private static boolean allowsOneOf(X509Certificate certificate, PathInputs inputs) {
    try {
      List<String> allowed = certificate.getExtendedKeyUsage();
      return allowed == null
          || allowed.contains(KeyPurposeId.anyExtendedKeyUsage.getId())
          || allowed.stream().anyMatch(inputs.purposeOids()::contains);
    } catch (CertificateParsingException e) {
      return false;
    }
  }
}

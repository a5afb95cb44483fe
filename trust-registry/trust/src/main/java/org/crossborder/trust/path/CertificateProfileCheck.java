// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * The profile {@code trade-document}: the signer's certificate is version 3, belongs to no CA and
 * says that its key signs (RFC 5280, section 4.2.1.3; EN 319 412-2, clause 4.3.2); each CA's says
 * that its key signs certificates.
 */
final class CertificateProfileCheck implements PathCheck {
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;
  private static final int KEY_CERT_SIGN = 5;

  @Override
  public Optional<Finding> check(CandidatePath path, PathInputs inputs) {
    if (inputs.profile() != CertificateProfile.TRADE_DOCUMENT) {
      return Optional.empty();
    }
    return target(path.target())
        .or(() -> path.intermediates().stream().flatMap(c -> authority(c).stream()).findFirst());
  }

  private static Optional<Finding> target(X509Certificate signer) {
    if (signer.getVersion() != 3) {
      return defect(signer, "is not a version 3 certificate");
    }
    if (signer.getBasicConstraints() >= 0) {
      return defect(signer, "is a CA certificate, and a CA does not sign documents");
    }
    boolean[] usage = signer.getKeyUsage();
    if (usage == null || !(usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION])) {
      return defect(signer, "does not say that its key may sign documents");
    }
    return Optional.empty();
  }

  private static Optional<Finding> authority(X509Certificate authority) {
    boolean[] usage = authority.getKeyUsage();
    return usage == null || !usage[KEY_CERT_SIGN]
        ? defect(authority, "does not say that its key may sign certificates")
        : Optional.empty();
  }

  private static Optional<Finding> defect(X509Certificate certificate, String what) {
    return Optional.of(
        new Finding(PathDefect.CERTIFICATE_PROFILE, Names.of(certificate) + " " + what));
  }
}

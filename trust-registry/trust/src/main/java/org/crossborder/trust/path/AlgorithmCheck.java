// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.X509Certificate;
import java.util.Optional;

/** Rule D10: every key and every signature of the path is strong enough at the validation time. */
final class AlgorithmCheck implements PathCheck {
  private final AlgorithmPolicy policy;

  AlgorithmCheck(AlgorithmPolicy policy) {
    this.policy = policy;
  }

  @Override
  public Optional<Finding> check(CandidatePath path, PathInputs inputs) {
    if (inputs.profile() != CertificateProfile.TRADE_DOCUMENT) {
      return Optional.empty();
    }
    for (X509Certificate certificate : path.withAnchor()) {
      if (!policy.allowsKey(certificate.getPublicKey(), inputs.at())) {
        return defect(certificate, "the key of");
      }
    }
    for (X509Certificate certificate : path.certificates()) {
      if (!policy.allowsSignature(certificate.getSigAlgOID(), certificate.getSigAlgParams())) {
        return defect(certificate, "the signature (" + certificate.getSigAlgName() + ") on");
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> defect(X509Certificate certificate, String what) {
    return Optional.of(
        new Finding(
            PathDefect.ALGORITHM, what + " " + Names.of(certificate) + " is not strong enough"));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * Rule D10: every key and every signature of the path is strong enough at the validation time.
 * Whatever the profile, a digest that is broken by then vouches for nothing.
 */
final class AlgorithmCheck implements PathCheck {
  @Override
  public Optional<Finding> check(CandidatePath path, PathInputs inputs) {
    List<X509Certificate> all = path.withAnchor();
    for (int i = 0; i < all.size() - 1; i++) {
      if (!isStrong(all.get(i), all.get(i + 1), inputs)) {
        X509Certificate weak = all.get(i);
        return defect(weak, "the signature (" + weak.getSigAlgName() + ") on");
      }
    }
    return inputs.profile() == CertificateProfile.TRADE_DOCUMENT
        ? all.stream()
            .filter(c -> !AlgorithmPolicy.allowsKey(c.getPublicKey(), inputs.at()))
            .findFirst()
            .flatMap(weak -> defect(weak, "the key of"))
        : Optional.empty();
  }

  private static boolean isStrong(
      X509Certificate certificate, X509Certificate issuer, PathInputs inputs) {
    String oid = certificate.getSigAlgOID();
    byte[] parameters = certificate.getSigAlgParams();
    return inputs.profile() == CertificateProfile.TRADE_DOCUMENT
        ? AlgorithmPolicy.allowsSignature(oid, parameters, issuer.getPublicKey(), inputs.at())
        : !AlgorithmPolicy.hasBrokenDigest(oid, parameters, inputs.at());
  }

  private static Optional<Finding> defect(X509Certificate certificate, String what) {
    return Optional.of(
        new Finding(
            PathDefect.ALGORITHM, what + " " + Names.of(certificate) + " is not strong enough"));
  }
}

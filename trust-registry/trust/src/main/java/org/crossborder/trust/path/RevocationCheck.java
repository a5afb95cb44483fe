// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * Revocation by OCSP responses, with the CRLs at hand beside them, for each certificate of a path
 * below its anchor. Whichever source says revoked is believed; one that says good is enough; when
 * none says anything, the status is unknown, and the path is not valid.
 */
final class RevocationCheck implements PathCheck {
  private final PathAlgorithm algorithm;
  private final OcspStatus ocsp;

  RevocationCheck(PathAlgorithm algorithm) {
    this.algorithm = algorithm;
    this.ocsp = new OcspStatus(new OcspResponder(algorithm));
  }

  @Override
  public Optional<Finding> check(CandidatePath path, PathInputs inputs) {
    List<X509Certificate> all = path.withAnchor();
    return path.certificates().stream()
        .flatMap(c -> finding(c, all.get(all.indexOf(c) + 1), inputs).stream())
        .max((one, other) -> one.defect().compareTo(other.defect()));
  }

  private Optional<Finding> finding(
      X509Certificate certificate, X509Certificate issuer, PathInputs inputs) {
    RevocationStatus told = ocsp.of(certificate, issuer, inputs);
    if (told instanceof RevocationStatus.Revoked revoked) {
      return Optional.of(
          new Finding(
              PathDefect.REVOKED,
              "%s was revoked with effect from %s (%s)"
                  .formatted(Names.of(certificate), revoked.effective(), revoked.reason())));
    }
    Optional<Finding> listed = byCrls(certificate, issuer, inputs);
    boolean saysNothing =
        listed.filter(f -> f.defect() != PathDefect.REVOKED).isPresent() || inputs.crls().isEmpty();
    if (!saysNothing) {
      return listed;
    }
    return told instanceof RevocationStatus.Unknown unknown
        ? Optional.of(
            new Finding(
                PathDefect.REVOCATION_UNKNOWN,
                "whether %s was revoked cannot be said: %s"
                    .formatted(Names.of(certificate), unknown.why())))
        : Optional.empty();
  }

  /** RFC 5280's CRL validation of this certificate alone, right below its issuer. */
  private Optional<Finding> byCrls(
      X509Certificate certificate, X509Certificate issuer, PathInputs inputs) {
    if (inputs.crls().isEmpty()) {
      return Optional.empty();
    }
    PathResult result =
        algorithm.run(
            new CandidatePath(List.of(certificate), issuer),
            inputs.forRevocationOf(certificate, inputs.crls(), inputs.at()));
    return result instanceof PathResult.Invalid invalid
        ? Optional.of(new Finding(invalid.defect(), invalid.detail()))
        : Optional.empty();
  }
}

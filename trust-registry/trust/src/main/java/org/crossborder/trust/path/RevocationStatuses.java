// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.trust.path.revocation.CrlScopes;
import org.crossborder.trust.path.revocation.CrlSigners;
import org.crossborder.trust.path.revocation.CrlValidation;
import org.crossborder.trust.path.revocation.RevocationStatus;
import org.crossborder.trust.path.revocation.RevocationTime;

/**
 * Whether the certificates of a valid path were revoked, by the CRLs and OCSP responses at hand
 * (RFC 5280, section 6.3; RFC 6960). Whichever source says revoked is believed; one that says good
 * is enough; when none says anything, the status is unknown, never good.
 */
public final class RevocationStatuses {
  private final PathAlgorithm algorithm = new PathAlgorithm();
  private final CrlScopes scopes = new CrlScopes();
  private final OcspStatus ocsp = new OcspStatus(new OcspResponder(algorithm));

  /**
   * The status of each certificate below the anchor, in the order of the path.
   *
   * @param path a valid path, target first, anchor last
   * @param inputs it was validated with; its CRLs and OCSP responses are asked
   */
  public List<RevocationStatus> of(
      List<X509Certificate> path, PathInputs inputs, RevocationTime time) {
    return of(path, inputs, time, new WorkBudget());
  }

  List<RevocationStatus> of(
      List<X509Certificate> path, PathInputs inputs, RevocationTime time, WorkBudget budget) {
    CrlValidation crls =
        new CrlValidation(
            inputs.crls(),
            key -> SignatureCost.isBearable(key) && budget.spend(SignatureCost.of(key)),
            scopes);
    CrlSigners signers = new PathCrlSigners(this, algorithm, path, inputs, budget);
    List<RevocationStatus> statuses = new ArrayList<>();
    for (int i = 0; i < path.size() - 1; i++) {
      RevocationStatus listed = crls.status(path.get(i), signers, time);
      if (inputs.ocspResponses().isEmpty() && !inputs.crls().isEmpty()) {
        statuses.add(listed);
      } else {
        RevocationStatus told = ocsp.of(path.get(i), path.get(i + 1), inputs, time);
        statuses.add(inputs.crls().isEmpty() ? together(listed, told) : together(told, listed));
      }
    }
    return statuses;
  }

  /** Whether a certificate of the path is on a CRL that a CA of the path itself has signed. */
  boolean isAnyRevoked(List<X509Certificate> path, PathInputs inputs) {
    CrlValidation crls = new CrlValidation(inputs.crls(), SignatureCost::isBearable, scopes);
    RevocationTime time = new RevocationTime(inputs.at(), null);
    return path.subList(0, path.size() - 1).stream()
        .map(c -> crls.status(c, name -> PathCrlSigners.ofPath(path, name), time))
        .anyMatch(
            status ->
                status instanceof RevocationStatus.Revoked revoked
                    && !inputs.at().isBefore(revoked.effective()));
  }

  /** Revoked if one says so, else good if one says so, else unknown for the second's reason. */
  private static RevocationStatus together(RevocationStatus one, RevocationStatus other) {
    return RevocationStatus.earliest(List.of(one, other))
        .or(() -> Stream.of(one, other).filter(RevocationStatus.Good.class::isInstance).findFirst())
        .orElse(other);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.path.revocation.RevocationStatus;
import org.crossborder.trust.path.revocation.RevocationTime;

/**
 * No certificate of a valid path was revoked at the validation time (RFC 5280, section 6.1.3 a 3).
 * A revocation with effect from later does not count.
 */
final class RevocationCheck {
  private final RevocationStatuses statuses = new RevocationStatuses();

  Optional<Finding> check(List<X509Certificate> path, PathInputs inputs, WorkBudget budget) {
    List<RevocationStatus> all =
        statuses.of(path, inputs, new RevocationTime(inputs.at(), null), budget);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      finding(path.get(i), all.get(i), inputs).ifPresent(findings::add);
    }
    return findings.stream().max(Comparator.comparing(Finding::defect));
  }

  private static Optional<Finding> finding(
      X509Certificate certificate, RevocationStatus status, PathInputs inputs) {
    if (status instanceof RevocationStatus.Revoked revoked
        && !inputs.at().isBefore(revoked.effective())) {
      return Optional.of(
          new Finding(
              PathDefect.REVOKED,
              "%s was revoked with effect from %s (%s)"
                  .formatted(Names.of(certificate), revoked.effective(), revoked.reason())));
    }
    return status instanceof RevocationStatus.Unknown unknown
        ? Optional.of(
            new Finding(
                PathDefect.REVOCATION_UNKNOWN,
                "whether %s was revoked cannot be said: %s"
                    .formatted(Names.of(certificate), unknown.why())))
        : Optional.empty();
  }
}

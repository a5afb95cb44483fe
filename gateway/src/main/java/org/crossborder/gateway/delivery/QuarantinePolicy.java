// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.crossborder.gateway.inspection.Verdict;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.report.Decision;

/**
 * Which refusals a person of this Party decides on (Article 8: a Party's policy states recognition,
 * the validation does not). What cannot be read, whose seal does not hold, whose number stands for
 * another content, or that breaks a rule of the Agreement is never for a person to let through.
 *
 * @param grounds that a person decides on; empty: none
 * @param within how long a person has; then the document is refused
 */
public record QuarantinePolicy(Set<Ground> grounds, Duration within) {
  /** Nobody is asked. */
  public static final QuarantinePolicy NOBODY = new QuarantinePolicy(Set.of(), Duration.ZERO);

  public QuarantinePolicy {
    grounds = Set.copyOf(grounds);
  }

  /** Whether all that speaks against the document is for a person to decide. */
  public boolean takes(Verdict verdict) {
    List<Finding> against =
        verdict.findings().stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .toList();
    return verdict.decision() == Decision.REJECT
        && !against.isEmpty()
        && against.stream().allMatch(this::covers);
  }

  private boolean covers(Finding finding) {
    return grounds.stream().anyMatch(ground -> ground.covers(finding.layer()));
  }
}

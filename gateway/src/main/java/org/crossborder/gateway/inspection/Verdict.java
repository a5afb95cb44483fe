// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.inspection;

import java.util.List;
import org.crossborder.gateway.store.CarriedDocument;
import org.crossborder.gateway.store.StatusReason;
import org.crossborder.gateway.store.StoredReport;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.report.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of an inspection.
 *
 * @param document what the document says about itself
 * @param reasons why it is not accepted; empty if it is
 * @param findings all that was found, warnings included
 * @param clause the clause that grants recognition, or null
 * @param report the whole report, and what it was made from
 */
public record Verdict(
    Decision decision,
    CarriedDocument document,
    List<StatusReason> reasons,
    List<Finding> findings,
    @Nullable String clause,
    StoredReport report) {
  public Verdict {
    reasons = List.copyOf(reasons);
    findings = List.copyOf(findings);
  }

  /** Whether the receiving Party takes the document. */
  public boolean accepts() {
    return decision == Decision.ACCEPT || decision == Decision.ACCEPT_WITH_WARNINGS;
  }
}

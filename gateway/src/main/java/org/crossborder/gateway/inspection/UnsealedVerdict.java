// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.inspection;

import java.util.List;
import java.util.Optional;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.report.ValidationReport;

/**
 * What is found in a document before an authority seals it.
 *
 * @param facts what it says of itself; empty if it is nothing that is known
 * @param carriesSeal whether it has a signature already, and so cannot be sealed
 * @param findings of every layer that a seal does not change, errors first
 */
public record UnsealedVerdict(
    Optional<DocumentFacts> facts, boolean carriesSeal, List<Finding> findings) {
  /** The rule that finds no signature. */
  private static final String NO_SEAL = "SG-01";

  public UnsealedVerdict {
    findings = List.copyOf(findings);
  }

  static UnsealedVerdict of(ValidationReport report) {
    return new UnsealedVerdict(
        report.facts(),
        report.facts().isPresent()
            && report.findings().stream().noneMatch(found -> found.ruleId().equals(NO_SEAL)),
        report.findings().stream().filter(UnsealedVerdict::isOfContent).toList());
  }

  private static boolean isOfContent(Finding finding) {
    return finding.layer() != Layer.SIGNATURE && finding.layer() != Layer.RECOGNITION;
  }

  /** Whether an authority may seal it as it is. */
  public boolean isSealable() {
    return facts.isPresent()
        && !carriesSeal
        && findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.report;

import java.time.Instant;
import org.crossborder.conformance.readiness.assessment.Assessment;
import org.crossborder.conformance.readiness.checklist.Checklist;
import org.crossborder.conformance.readiness.finding.ActionPlan;
import org.crossborder.conformance.readiness.finding.Findings;
import org.crossborder.conformance.readiness.store.AssessmentHome;

/**
 * What is reported: the findings and the plan, at one time.
 *
 * @param at the time
 */
public record Report(
    Checklist checklist, Assessment assessment, Findings findings, ActionPlan plan, Instant at) {

  /** Of an assessment as it is now. */
  public static Report of(AssessmentHome home, Assessment assessment) {
    Findings findings = Findings.of(home.checklist(), assessment, home.basis(assessment));
    return new Report(
        home.checklist(),
        assessment,
        findings,
        ActionPlan.of(assessment, findings, home.today()),
        home.clock().instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
  }
}

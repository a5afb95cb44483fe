// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.page;

import java.util.List;
import org.crossborder.conformance.readiness.assessment.Assessment;
import org.crossborder.conformance.readiness.checklist.Part;
import org.crossborder.conformance.readiness.finding.Findings;
import org.crossborder.conformance.readiness.finding.Radar;
import org.crossborder.conformance.readiness.finding.SectionFinding;
import org.crossborder.conformance.readiness.report.RadarSvg;
import org.crossborder.conformance.readiness.store.AssessmentHome;

/**
 * A part of the checklist with its sections' findings, as a table and as a drawing.
 *
 * @param sections the table
 */
record Drawn(Part part, List<SectionFinding> sections) {
  static List<Drawn> parts(AssessmentHome home, Assessment assessment) {
    Findings findings = Findings.of(home.checklist(), assessment, home.basis(assessment));
    return home.checklist().parts().stream()
        .map(
            part ->
                new Drawn(
                    part,
                    findings.sections().stream()
                        .filter(section -> part.sections().contains(section.section()))
                        .toList()))
        .toList();
  }

  /** The drawing; the table before it is its text. */
  public String svg() {
    return RadarSvg.write(Radar.of(sections), "radar");
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crossborder.gateway.doctor.Finding.Outcome;

/** All findings, and what follows. */
public record Diagnosis(Outcome outcome, List<Finding> findings) {
  public Diagnosis {
    findings = List.copyOf(findings);
  }

  /** Examines one thing after the other; a fault of an examination is told as one. */
  public static Diagnosis of(List<Examination> examinations) {
    List<Finding> findings = new ArrayList<>();
    for (Examination examination : examinations) {
      try {
        findings.addAll(examination.examine());
      } catch (RuntimeException e) {
        findings.add(
            Finding.unknown(
                "doctor",
                "examined " + examination.getClass().getSimpleName(),
                "an answer",
                e.toString(),
                "Report this: it is a fault of the doctor."));
      }
    }
    Outcome worst =
        findings.stream().map(Finding::outcome).max(Outcome::compareTo).orElse(Outcome.OK);
    return new Diagnosis(worst, findings);
  }

  /** One paragraph a finding, for a person. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings) {
      lines.add(
          "%-8s %s: %s".formatted(finding.outcome(), finding.step(), oneLine(finding.seen())));
      if (finding.outcome() != Outcome.OK) {
        lines.add("         tried    " + oneLine(finding.tried()));
        lines.add("         expected " + oneLine(finding.expected()));
        lines.add("         mend     " + finding.fix());
      }
    }
    lines.add(
        "%d findings, the worst: %s"
            .formatted(findings.size(), outcome.name().toLowerCase(Locale.ROOT)));
    return lines;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}

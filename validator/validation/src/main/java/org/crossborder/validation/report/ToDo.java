// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report;

import java.util.List;
import java.util.stream.Stream;
import org.crossborder.validation.finding.Finding;

/** What somebody has to do now, each thing once. */
final class ToDo {
  private ToDo() {}

  /** The officer's own part first; it follows from the decision. */
  static List<String> of(ValidationReport report, Actor actor, ReportWords words) {
    Stream<String> own =
        actor == Actor.OFFICER ? Stream.of(words.of("officer", report.decision())) : Stream.empty();
    Stream<String> remedies =
        report.findings().stream()
            .filter(finding -> Actor.of(finding) == actor)
            .map(Finding::remedy)
            .map(words::of);
    return Stream.concat(own, remedies).filter(text -> !text.isEmpty()).distinct().toList();
  }
}

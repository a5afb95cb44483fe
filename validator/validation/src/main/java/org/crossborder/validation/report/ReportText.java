// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report;

import java.util.List;
import java.util.stream.Stream;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.language.Language;

/** Writes a report as plain text, for a terminal. */
public final class ReportText {
  private final StringBuilder text = new StringBuilder();
  private final ReportWords words;

  private ReportText(Language language) {
    this.words = new ReportWords(language);
  }

  /** The report in English, with a heading of the caller's. */
  public static String write(String heading, ValidationReport report) {
    return write(heading, report, Language.EN);
  }

  /** The report, with a heading of the caller's. */
  public static String write(String heading, ValidationReport report, Language language) {
    return new ReportText(language).report(heading, report);
  }

  private String report(String heading, ValidationReport report) {
    line(0, words.of("pair", heading, words.of(report.decision())));
    report.findings().forEach(this::finding);
    whatToDo(report);
    if (!report.undecidedRules().isEmpty()) {
      heading("undecided");
      line(
          4,
          words.of("pair", String.join(", ", report.undecidedRules()), words.of("undecided.note")));
    }
    heading("facts");
    ReportFacts.of(report, words)
        .forEach(fact -> line(4, words.of("pair", fact.name(), fact.value())));
    heading("checked");
    report.layers().forEach(this::layer);
    return text.toString();
  }

  private void finding(Finding finding) {
    text.append(System.lineSeparator());
    String rule =
        finding.ruleId().equals(finding.agreementRule())
            ? finding.ruleId()
            : finding.ruleId() + " (" + finding.agreementRule() + ")";
    line(2, joined(words.of(finding.severity()), rule, words.clause(finding.clause())));
    line(4, words.of(finding.message()));
    if (finding.location().isKnown()) {
      line(4, place(finding.location()));
    }
  }

  private String place(Location location) {
    String place = words.of("place", location.line(), location.column());
    return location.xpath().isEmpty() ? place : place + ", " + location.xpath();
  }

  private void whatToDo(ValidationReport report) {
    heading("to-do");
    for (Actor actor : Actor.values()) {
      List<String> remedies = ToDo.of(report, actor, words);
      if (!remedies.isEmpty()) {
        line(4, words.of(actor));
        remedies.forEach(remedy -> line(6, remedy));
      }
    }
  }

  private void layer(LayerResult layer) {
    String status = words.of("layer", words.of(layer.status()), layer.note());
    line(4, words.of("pair", words.of(layer.layer()), status));
  }

  private void heading(String key) {
    text.append(System.lineSeparator());
    line(2, words.of(key));
  }

  private void line(int indent, String content) {
    text.append(" ".repeat(indent)).append(content).append(System.lineSeparator());
  }

  private static String joined(String... parts) {
    return String.join(" ", Stream.of(parts).filter(part -> !part.isEmpty()).toList());
  }
}

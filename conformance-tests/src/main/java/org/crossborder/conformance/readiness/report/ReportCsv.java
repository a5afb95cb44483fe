// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.report;

import java.util.List;
import java.util.stream.Collectors;
import org.crossborder.conformance.language.Language;
import org.crossborder.conformance.readiness.answer.Answer;
import org.crossborder.conformance.readiness.finding.AnswerLine;
import org.crossborder.conformance.readiness.finding.QuestionFinding;
import org.crossborder.conformance.readiness.finding.SectionFinding;

/**
 * A line for each answer (RFC 4180, with a byte order mark so that spreadsheets see UTF-8). A cell
 * that a spreadsheet would take for a formula is set in quotes with an apostrophe before it.
 */
final class ReportCsv {
  private ReportCsv() {}

  static String write(Report report, Language language) {
    Wording wording = new Wording(language);
    StringBuilder csv = new StringBuilder("\uFEFF");
    line(
        csv,
        java.util.stream.Stream.of(
                "col.section",
                "col.question",
                "col.agency",
                "col.aspect",
                "col.reply",
                "col.state",
                "col.text",
                "col.evidence",
                "col.doubts",
                "col.confidence",
                "col.respondent",
                "col.reviewer",
                "col.expires",
                "col.comment")
            .map(wording::text)
            .toList());
    for (SectionFinding section : report.findings().sections()) {
      for (QuestionFinding question : section.questions()) {
        for (AnswerLine answer : question.lines()) {
          line(csv, cells(section, question, answer, wording, language));
        }
      }
    }
    return csv.toString();
  }

  private static List<String> cells(
      SectionFinding section,
      QuestionFinding question,
      AnswerLine line,
      Wording wording,
      Language language) {
    Answer answer = line.answer();
    return List.of(
        section.section().id(),
        question.question().id() + " " + question.question().ask().in(language),
        wording.who(line),
        wording.aspect(line.key()),
        wording.reply(line),
        wording.state(line),
        answer == null ? "" : answer.text(),
        String.join("; ", wording.evidence(line)),
        String.join("; ", wording.doubts(line)),
        answer == null ? "" : wording.of("confidence", answer.confidence()),
        answer == null ? "" : answer.respondent(),
        answer == null || answer.reviewer() == null ? "" : answer.reviewer(),
        answer == null || answer.expires() == null ? "" : String.valueOf(answer.expires()),
        answer == null ? "" : answer.comment());
  }

  private static void line(StringBuilder csv, List<String> cells) {
    csv.append(cells.stream().map(ReportCsv::quoted).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  private static String quoted(String cell) {
    String harmless =
        !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    return '"' + harmless.replace("\"", "\"\"") + '"';
  }
}

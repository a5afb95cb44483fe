// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crossborder.conformance.language.Language;
import org.crossborder.conformance.readiness.finding.AnswerLine;
import org.crossborder.conformance.readiness.finding.SectionFinding;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The report for programs: every answer with its standing, the counts of each section, the plan.
 */
final class ReportJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ReportJson() {}

  static byte[] write(Report report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", "crossborder-readiness-report/1");
    json.put("notice", new Wording(Language.EN).text("lead.not-a-test"));
    json.put("party", report.assessment().opened().party());
    json.put("at", report.at());
    json.put("newestEntry", report.assessment().newest());
    json.put(
        "checklist",
        Map.of(
            "id", report.checklist().id(),
            "edition", report.checklist().edition(),
            "sha256", report.checklist().digest()));
    json.put("agencies", report.assessment().agencies().values());
    json.put("sections", report.findings().sections().stream().map(ReportJson::section).toList());
    json.put("plan", report.plan().lines());
    json.put("gapsWithoutAction", report.plan().uncovered().stream().map(AnswerLine::key).toList());
    return JSON.writeValueAsBytes(json);
  }

  private static Map<String, Object> section(SectionFinding section) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", section.section().id());
    json.put("title", section.section().title().in(Language.EN));
    json.put("answers", section.tally());
    List<Map<String, Object>> lines = new ArrayList<>();
    for (AnswerLine line : section.lines()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("key", line.key());
      one.put("version", line.version());
      one.put("answer", line.answer());
      one.put("standing", line.standing());
      one.put("at", line.at());
      lines.add(one);
    }
    json.put("lines", lines);
    return json;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.section;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.crossborder.conformance.language.Language;
import org.crossborder.conformance.language.Messages;
import org.crossborder.conformance.readiness.answer.Answer;
import org.crossborder.conformance.readiness.answer.AnswerKey;
import org.crossborder.conformance.readiness.answer.Confidence;
import org.crossborder.conformance.readiness.answer.Evidence;
import org.crossborder.conformance.readiness.assessment.Assessment;
import org.crossborder.conformance.readiness.checklist.Checklist;
import org.crossborder.conformance.readiness.checklist.Question;
import org.crossborder.conformance.readiness.checklist.Section;
import org.crossborder.conformance.readiness.finding.Findings;
import org.crossborder.conformance.readiness.yaml.Scalars;
import org.jspecify.annotations.Nullable;

/**
 * A section as one YAML file, to be answered offline: the questions stand above their answers as
 * comments, and each answer carries the version that it was exported from.
 */
public final class SectionExport {
  private final Language language;
  private final Messages messages;
  private final StringBuilder yaml = new StringBuilder(8_192);

  private SectionExport(Language language) {
    this.language = language;
    this.messages = Messages.in(language);
  }

  /**
   * Writes the file.
   *
   * @param agencies whose answers
   */
  public static String write(
      Section section,
      Checklist checklist,
      Assessment assessment,
      Predicate<String> agencies,
      Language language) {
    SectionExport export = new SectionExport(language);
    export.head(section, checklist);
    for (Question question : section.questions()) {
      List<AnswerKey> keys =
          Findings.keys(question, assessment).stream()
              .filter(key -> agencies.test(key.agency()))
              .toList();
      if (!keys.isEmpty()) {
        export.question(question);
        keys.forEach(
            key ->
                export.answer(key, assessment.version(key), assessment.answer(key).orElse(null)));
      }
    }
    return export.yaml.toString();
  }

  private void head(Section section, Checklist checklist) {
    comment("", messages.text("title") + ": " + section.id() + " " + section.title().in(language));
    for (String lead : List.of("lead.not-a-test", "lead.nothing-first", "lead.no-gate")) {
      comment("", messages.text(lead));
    }
    field("", "section", section.id());
    field("", "edition", checklist.edition());
    yaml.append("answers:\n");
  }

  private void question(Question question) {
    yaml.append('\n');
    comment("  ", question.id() + " " + question.ask().in(language));
    if (question.partly() != null) {
      comment("  ", messages.text("question.partly", question.partly().in(language)));
    }
    comment("  ", messages.text("question.practice", question.practice().in(language)));
    comment("  ", "reply: " + String.join(", ", replies(question)));
  }

  private static List<String> replies(Question question) {
    return question.scale().replies().stream().map(Scalars::name).toList();
  }

  private void answer(AnswerKey key, int version, @Nullable Answer answer) {
    yaml.append("  - question: ").append(quoted(key.question())).append('\n');
    field("    ", "agency", key.agency());
    yaml.append("    aspect: ").append(Scalars.name(key.aspect())).append('\n');
    yaml.append("    version: ").append(version).append('\n');
    yaml.append("    reply:").append(answer == null ? "" : " " + Scalars.name(answer.reply()));
    yaml.append('\n');
    field("    ", "text", answer == null ? "" : answer.text());
    Confidence confidence = answer == null ? Confidence.SURE : answer.confidence();
    yaml.append("    confidence: ").append(Scalars.name(confidence)).append('\n');
    field("    ", "respondent", answer == null ? "" : answer.respondent());
    field("    ", "reviewer", answer == null || answer.reviewer() == null ? "" : answer.reviewer());
    field("    ", "comment", answer == null ? "" : answer.comment());
    date("    ", "expires", answer == null ? null : answer.expires());
    evidence(answer == null ? List.of() : answer.evidence());
  }

  private void evidence(List<Evidence> evidence) {
    yaml.append("    evidence:").append(evidence.isEmpty() ? " []\n" : "\n");
    for (Evidence one : evidence) {
      List<String[]> fields = new ArrayList<>();
      if (one instanceof Evidence.Citation citation) {
        fields.add(new String[] {"citation", citation.text()});
      } else if (one instanceof Evidence.StoredFile file) {
        fields.add(new String[] {"kept", file.sha256()});
        fields.add(new String[] {"name", file.name()});
        fields.add(new String[] {"size", String.valueOf(file.size())});
      } else if (one instanceof Evidence.GatewayMetric metric) {
        fields.add(new String[] {"metric", metric.name()});
        fields.add(new String[] {"gateway", metric.gateway()});
        fields.add(new String[] {"value", metric.value()});
        fields.add(new String[] {"at", metric.at().toString()});
      } else {
        fields.add(new String[] {"module", ((Evidence.ConformanceModule) one).id()});
      }
      String indent = "      - ";
      for (String[] field : fields) {
        field(indent, field[0], field[1]);
        indent = "        ";
      }
      date(indent, "expires", one.expires());
    }
  }

  private void date(String indent, String name, java.time.@Nullable LocalDate date) {
    yaml.append(indent).append(name).append(':');
    yaml.append(date == null ? "" : " " + date).append('\n');
  }

  private void field(String indent, String name, String value) {
    yaml.append(indent).append(name).append(": ").append(quoted(value)).append('\n');
  }

  private void comment(String indent, String text) {
    text.lines().forEach(line -> yaml.append(indent).append("# ").append(line).append('\n'));
  }

  /** In double quotes, with what YAML does not print as it is escaped. */
  private static String quoted(String value) {
    StringBuilder out = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
              } else if (c == '\n') {
                out.append("\\n");
              } else if (!isPrinted(c)) {
                out.append(String.format("\\U%08X", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.append('"').toString();
  }

  private static boolean isPrinted(int c) {
    boolean control = c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0xD800 && c < 0xE000);
    return !control && c != 0x2028 && c != 0x2029 && c != 0xFEFF && (c & 0xFFFE) != 0xFFFE;
  }
}

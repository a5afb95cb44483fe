// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.report;

import java.util.ArrayList;
import java.util.List;
import org.crossborder.conformance.language.Language;
import org.crossborder.conformance.readiness.answer.Answer;
import org.crossborder.conformance.readiness.checklist.Mark;
import org.crossborder.conformance.readiness.checklist.Part;
import org.crossborder.conformance.readiness.checklist.Question;
import org.crossborder.conformance.readiness.finding.ActionPlan;
import org.crossborder.conformance.readiness.finding.AnswerLine;
import org.crossborder.conformance.readiness.finding.QuestionFinding;
import org.crossborder.conformance.readiness.finding.Radar;
import org.crossborder.conformance.readiness.finding.SectionFinding;
import org.crossborder.conformance.readiness.finding.Tally;

/**
 * What a report for people says, in its order. It begins with what it is not, and has no figure of
 * the whole (rule G06).
 */
final class Layout {
  private final Report report;
  private final Language language;
  private final Wording wording;
  private final List<Block> blocks = new ArrayList<>();

  private Layout(Report report, Language language) {
    this.report = report;
    this.language = language;
    this.wording = new Wording(language);
  }

  static List<Block> of(Report report, Language language) {
    Layout layout = new Layout(report, language);
    layout.head();
    layout.sections();
    layout.findings();
    layout.plan();
    layout.sources();
    return List.copyOf(layout.blocks);
  }

  private void head() {
    blocks.add(
        new Block.Heading(1, wording.text("report.for", report.assessment().opened().party())));
    blocks.add(new Block.Paragraph(wording.text("lead.not-a-test"), true));
    blocks.add(new Block.Paragraph(wording.text("lead.nothing-first"), true));
    blocks.add(new Block.Paragraph(wording.text("lead.no-gate"), true));
    say(wording.text("report.on", report.at().toString()));
    say(wording.text("report.newest", report.assessment().newest().toString()));
    say(
        wording.text(
            "report.checklist",
            report.checklist().id(),
            report.checklist().edition(),
            report.checklist().digest()));
    say(wording.text("report.translation"));
  }

  private void sections() {
    blocks.add(new Block.Heading(2, wording.text("report.sections")));
    for (Part part : report.checklist().parts()) {
      List<SectionFinding> sections = of(part);
      String title = part.title().in(language);
      blocks.add(new Block.Heading(3, title));
      blocks.add(
          new Block.Table(
              wording.text("report.sections.caption"),
              heads(
                  "col.section",
                  "tally.inPlace",
                  "tally.partly",
                  "tally.missing",
                  "tally.notApplicable",
                  "tally.open",
                  "tally.claimed",
                  "tally.evidenced",
                  "tally.verified"),
              sections.stream().map(this::row).toList()));
      blocks.add(
          new Block.Drawing(
              Radar.of(sections), wording.text("radar.label", title), wording.text("radar.text")));
    }
  }

  private List<SectionFinding> of(Part part) {
    return report.findings().sections().stream()
        .filter(section -> part.sections().contains(section.section()))
        .toList();
  }

  private List<String> row(SectionFinding section) {
    Tally tally = section.tally();
    List<String> row = new ArrayList<>();
    row.add(section.section().id() + " " + section.section().title().in(language));
    for (int count :
        new int[] {
          tally.inPlace(),
          tally.partly(),
          tally.missing(),
          tally.notApplicable(),
          tally.open(),
          tally.claimed(),
          tally.evidenced(),
          tally.verified()
        }) {
      row.add(String.valueOf(count));
    }
    return row;
  }

  private void findings() {
    blocks.add(new Block.Heading(2, wording.text("report.findings")));
    for (SectionFinding section : report.findings().sections()) {
      blocks.add(
          new Block.Heading(
              3, section.section().id() + " " + section.section().title().in(language)));
      section.questions().forEach(this::question);
    }
  }

  private void question(QuestionFinding finding) {
    Question question = finding.question();
    blocks.add(new Block.Heading(4, question.id() + " " + question.ask().in(language)));
    blocks.add(
        new Block.Table(
            "",
            heads("col.agency", "col.aspect", "col.reply", "col.state", "col.text", "col.evidence"),
            finding.lines().stream().map(this::answer).toList()));
    if (finding.gap()) {
      say(wording.text("question.practice", question.practice().in(language)));
    }
    if (!question.articles().isEmpty()) {
      say(wording.text("question.articles", String.join(", ", question.articles())));
    }
    if (question.mark() == Mark.R) {
      say(wording.text("question.recalled"));
    }
  }

  private List<String> answer(AnswerLine line) {
    Answer answer = line.answer();
    List<String> evidence = new ArrayList<>(wording.evidence(line));
    evidence.addAll(wording.doubts(line));
    return List.of(
        wording.who(line),
        wording.aspect(line.key()),
        wording.reply(line),
        wording.state(line),
        answer == null ? "" : answer.text(),
        String.join("\n", evidence));
  }

  private void plan() {
    blocks.add(new Block.Heading(2, wording.text("report.plan")));
    blocks.add(
        new Block.Table(
            "",
            heads(
                "col.number",
                "col.what",
                "col.closes",
                "col.owner",
                "col.due",
                "col.help",
                "col.progress"),
            report.plan().lines().stream().map(this::action).toList()));
    blocks.add(new Block.Heading(3, wording.text("report.uncovered")));
    if (report.plan().uncovered().isEmpty()) {
      say(wording.text("report.uncovered.none"));
    } else {
      blocks.add(
          new Block.Table(
              "",
              heads("col.question", "col.agency", "col.aspect", "col.reply"),
              report.plan().uncovered().stream()
                  .map(
                      gap ->
                          List.of(
                              gap.key().question(),
                              wording.who(gap),
                              wording.aspect(gap.key()),
                              wording.reply(gap)))
                  .toList()));
    }
  }

  private List<String> action(ActionPlan.Line line) {
    String progress = wording.of("progress", line.action().progress());
    if (line.late()) {
      progress += " - " + wording.text("plan.late");
    }
    if (line.action().lives() && !line.action().hasOwnerAndDate()) {
      progress += " - " + wording.text("plan.incomplete");
    }
    return List.of(
        String.valueOf(line.id()),
        line.action().what(),
        Wording.keys(line.action().closes()),
        line.action().owner(),
        line.action().due() == null ? "" : String.valueOf(line.action().due()),
        line.action().help(),
        line.action().note().isEmpty() ? progress : progress + "\n" + line.action().note());
  }

  private void sources() {
    blocks.add(new Block.Heading(2, wording.text("report.sources")));
    blocks.add(
        new Block.Table(
            "",
            heads("col.number", "report.sources", "col.note"),
            report.checklist().sources().values().stream()
                .map(
                    source ->
                        List.of(
                            source.id(),
                            source.name().in(language) + "\n" + source.address(),
                            source.mark() == Mark.R ? wording.text("question.recalled") : ""))
                .toList()));
  }

  private List<String> heads(String... names) {
    return java.util.Arrays.stream(names).map(wording::text).toList();
  }

  private void say(String text) {
    blocks.add(new Block.Paragraph(text, false));
  }
}

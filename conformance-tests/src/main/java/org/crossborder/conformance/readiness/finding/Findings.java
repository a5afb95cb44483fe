// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.conformance.readiness.answer.AnswerKey;
import org.crossborder.conformance.readiness.answer.Standing;
import org.crossborder.conformance.readiness.assessment.Assessment;
import org.crossborder.conformance.readiness.checklist.Aspect;
import org.crossborder.conformance.readiness.checklist.Checklist;
import org.crossborder.conformance.readiness.checklist.Question;
import org.crossborder.conformance.readiness.checklist.Scope;
import org.crossborder.conformance.readiness.checklist.Section;

/** The answers to a checklist on a day, section by section. Never a score (rule G06). */
public record Findings(List<SectionFinding> sections) {
  public Findings {
    sections = List.copyOf(sections);
  }

  /** What an assessment says. */
  public static Findings of(Checklist checklist, Assessment assessment, Standing.Basis basis) {
    return new Findings(
        checklist.sections().stream().map(section -> of(section, assessment, basis)).toList());
  }

  private static SectionFinding of(Section section, Assessment assessment, Standing.Basis basis) {
    List<QuestionFinding> questions = new ArrayList<>();
    for (Question question : section.questions()) {
      questions.add(
          new QuestionFinding(
              question,
              keys(question, assessment).stream()
                  .map(key -> AnswerLine.of(key, assessment, basis))
                  .toList()));
    }
    List<AnswerLine> lines =
        questions.stream().flatMap(question -> question.lines().stream()).toList();
    return new SectionFinding(section, questions, Tally.of(lines));
  }

  /** Who is asked a question, and for what: law and practice apart. */
  public static List<AnswerKey> keys(Question question, Assessment assessment) {
    List<String> asked =
        question.scope() == Scope.STATE
            ? List.of(AnswerKey.STATE)
            : List.copyOf(assessment.agencies().keySet());
    List<AnswerKey> keys = new ArrayList<>();
    for (String agency : asked) {
      for (Aspect aspect : question.aspects()) {
        keys.add(new AnswerKey(question.id(), agency, aspect));
      }
    }
    return keys;
  }

  /** The finding of a section. */
  public Optional<SectionFinding> section(String id) {
    return sections.stream().filter(section -> section.section().id().equals(id)).findFirst();
  }

  /** Every answer that says that something is missing, in the order of the checklist. */
  public List<AnswerLine> gaps() {
    return sections.stream()
        .flatMap(section -> section.lines().stream())
        .filter(AnswerLine::gap)
        .toList();
  }
}

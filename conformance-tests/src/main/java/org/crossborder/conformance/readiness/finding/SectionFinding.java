// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.finding;

import java.util.List;
import org.crossborder.conformance.readiness.checklist.Section;

/** A section with its answers, counted. */
public record SectionFinding(Section section, List<QuestionFinding> questions, Tally tally) {
  public SectionFinding {
    questions = List.copyOf(questions);
  }

  /** All answers of the section. */
  public List<AnswerLine> lines() {
    return questions.stream().flatMap(question -> question.lines().stream()).toList();
  }
}

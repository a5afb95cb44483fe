// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.finding;

import java.util.List;
import org.crossborder.conformance.readiness.checklist.Question;

/** A question with everybody's answers. */
public record QuestionFinding(Question question, List<AnswerLine> lines) {
  public QuestionFinding {
    lines = List.copyOf(lines);
  }

  /** Whether good practice would help somebody here. */
  public boolean gap() {
    return lines.stream().anyMatch(AnswerLine::gap);
  }
}

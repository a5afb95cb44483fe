// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crossborder.conformance.readiness.answer.Answer;
import org.crossborder.conformance.readiness.answer.AnswerKey;
import org.crossborder.conformance.readiness.answer.Reply;
import org.crossborder.conformance.readiness.answer.Standing;
import org.crossborder.conformance.readiness.assessment.Assessment;
import org.crossborder.conformance.readiness.assessment.KeptAnswer;
import org.crossborder.conformance.readiness.checklist.Checklist;

/**
 * What if these gaps were closed: each section that would change, before and after. Nothing is kept
 * of it.
 */
public record WhatIf(List<AnswerKey> closed, List<Change> changes) {
  /** A section before and after. */
  public record Change(SectionFinding before, SectionFinding after) {}

  public WhatIf {
    closed = List.copyOf(closed);
    changes = List.copyOf(changes);
  }

  /**
   * Closes gaps in thought.
   *
   * @throws IllegalArgumentException if one of them is not answered, or is no gap
   */
  public static WhatIf closed(
      List<AnswerKey> gaps, Checklist checklist, Assessment assessment, Standing.Basis basis) {
    Map<AnswerKey, KeptAnswer> answers = new LinkedHashMap<>(assessment.answers());
    for (AnswerKey gap : gaps) {
      Answer answer =
          assessment
              .answer(gap)
              .filter(given -> given.reply().isGap())
              .orElseThrow(() -> new IllegalArgumentException("There is no gap " + gap));
      answers.put(gap, new KeptAnswer(closed(answer), 1, assessment.newest(), ""));
    }
    Assessment thought =
        new Assessment(
            assessment.opened(),
            assessment.agencies(),
            answers,
            assessment.actions(),
            assessment.results(),
            assessment.entries(),
            assessment.newest());
    Findings before = Findings.of(checklist, assessment, basis);
    Findings after = Findings.of(checklist, thought, basis);
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < before.sections().size(); i++) {
      SectionFinding one = before.sections().get(i);
      SectionFinding other = after.sections().get(i);
      if (!one.tally().equals(other.tally())) {
        changes.add(new Change(one, other));
      }
    }
    return new WhatIf(gaps, changes);
  }

  private static Answer closed(Answer answer) {
    Reply reply =
        answer.reply() == Reply.LOW || answer.reply() == Reply.MEDIUM ? Reply.HIGH : Reply.YES;
    return new Answer(
        reply,
        answer.text(),
        answer.confidence(),
        answer.respondent(),
        answer.reviewer(),
        answer.comment(),
        answer.expires(),
        List.of());
  }
}

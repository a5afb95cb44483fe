// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crossborder.conformance.readiness.answer.AnswerKey;
import org.crossborder.conformance.readiness.assessment.Action;
import org.crossborder.conformance.readiness.assessment.Assessment;
import org.crossborder.conformance.readiness.assessment.KeptAction;

/**
 * The individual action plan (Article 12), and what it still lacks (rule G04: each gap has an
 * action, an owner and a date).
 *
 * @param lines the actions in the order of their numbers
 * @param uncovered the gaps that no action closes yet
 */
public record ActionPlan(List<Line> lines, List<AnswerLine> uncovered) {
  /**
   * An action.
   *
   * @param late whether its date is over and it is not done
   */
  public record Line(int id, int version, Action action, boolean late) {}

  public ActionPlan {
    lines = List.copyOf(lines);
    uncovered = List.copyOf(uncovered);
  }

  /** The plan on a day. */
  public static ActionPlan of(Assessment assessment, Findings findings, LocalDate day) {
    List<Line> lines = new ArrayList<>();
    Set<AnswerKey> covered = new HashSet<>();
    for (Map.Entry<Integer, KeptAction> entry : assessment.actions().entrySet()) {
      Action action = entry.getValue().action();
      lines.add(new Line(entry.getKey(), entry.getValue().version(), action, late(action, day)));
      if (action.lives()) {
        covered.addAll(action.closes());
      }
    }
    return new ActionPlan(
        lines, findings.gaps().stream().filter(gap -> !covered.contains(gap.key())).toList());
  }

  private static boolean late(Action action, LocalDate day) {
    return action.due() != null
        && day.isAfter(action.due())
        && (action.progress() == Action.Progress.PLANNED
            || action.progress() == Action.Progress.STARTED);
  }
}

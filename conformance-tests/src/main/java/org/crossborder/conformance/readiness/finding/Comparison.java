// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crossborder.conformance.readiness.answer.AnswerKey;
import org.jspecify.annotations.Nullable;

/** One's own past and the present: every answer whose reply or standing has changed. */
public record Comparison(List<Change> changes) {
  /** An answer then and now; null where it was not asked. */
  public record Change(AnswerKey key, @Nullable AnswerLine then, @Nullable AnswerLine now) {}

  public Comparison {
    changes = List.copyOf(changes);
  }

  /** Between two findings of the same checklist. */
  public static Comparison of(Findings then, Findings now) {
    Map<AnswerKey, AnswerLine> before = lines(then);
    Map<AnswerKey, AnswerLine> after = lines(now);
    List<Change> changes = new ArrayList<>();
    after.forEach(
        (key, line) -> {
          AnswerLine old = before.get(key);
          if (old == null ? line.answer() != null : differs(old, line)) {
            changes.add(new Change(key, old, line));
          }
        });
    before.forEach(
        (key, line) -> {
          if (!after.containsKey(key) && line.answer() != null) {
            changes.add(new Change(key, line, null));
          }
        });
    return new Comparison(changes);
  }

  private static Map<AnswerKey, AnswerLine> lines(Findings findings) {
    Map<AnswerKey, AnswerLine> lines = new LinkedHashMap<>();
    findings.sections().stream()
        .flatMap(section -> section.lines().stream())
        .forEach(line -> lines.put(line.key(), line));
    return lines;
  }

  private static boolean differs(AnswerLine old, AnswerLine line) {
    return !Objects.equals(
            old.answer() == null ? null : old.answer().reply(),
            line.answer() == null ? null : line.answer().reply())
        || !Objects.equals(
            old.standing() == null ? null : old.standing().state(),
            line.standing() == null ? null : line.standing().state());
  }
}

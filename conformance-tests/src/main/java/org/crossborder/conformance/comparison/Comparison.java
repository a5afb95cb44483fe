// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crossborder.conformance.report.ResultFile;
import org.crossborder.conformance.report.ResultFile.JudgedModule;

/**
 * Two results beside each other, module by module.
 *
 * @param same how many modules have the verdict that they had
 */
public record Comparison(ResultFile before, ResultFile after, List<Change> changes, int same) {
  public Comparison {
    changes = List.copyOf(changes);
  }

  /** Compares. */
  public static Comparison of(ResultFile before, ResultFile after) {
    Map<String, JudgedModule> then = new LinkedHashMap<>();
    before.modules().forEach(module -> then.put(module.id(), module));
    List<Change> changes = new ArrayList<>();
    int same = 0;
    for (JudgedModule now : after.modules()) {
      JudgedModule was = then.remove(now.id());
      if (was != null && was.verdict() == now.verdict()) {
        same++;
      } else {
        changes.add(
            new Change(now.id(), now.title(), was == null ? null : was.verdict(), now.verdict()));
      }
    }
    then.values()
        .forEach(gone -> changes.add(new Change(gone.id(), gone.title(), gone.verdict(), null)));
    return new Comparison(before, after, changes, same);
  }

  /** Those of one kind. */
  public List<Change> of(Change.Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).toList();
  }

  /** Whether something fails that did not; what is new and fails did not before. */
  public boolean isWorse() {
    return changes.stream().anyMatch(Change::isWorse);
  }
}

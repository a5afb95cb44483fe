// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.intake;

import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.ChangeJson;
import org.crossborder.trust.register.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Drafts the changes that hold some operations, as few as fit into entries of the log.
 *
 * @param source what was imported, in words
 */
record ChangeDrafts(ImportSettings settings, String title, String source) {
  private static final String ZERO_ID = "00000000-0000-0000-0000-000000000000";

  /** What a title grows by, at most, when it says which part it is. */
  private static final int LONGEST_NUMBER = 40;

  List<Change> of(List<List<Operation>> steps, List<ListFinding> findings) {
    List<List<Operation>> parts = parts(steps, findings);
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.size() == 1 ? "" : " (" + (i + 1) + " of " + parts.size() + ")";
      changes.add(change(settings.changeIds().get(), title + part, parts.get(i)));
    }
    return changes;
  }

  private List<List<Operation>> parts(List<List<Operation>> steps, List<ListFinding> findings) {
    List<List<Operation>> parts = new ArrayList<>();
    List<Operation> part = new ArrayList<>();
    long frame = size(List.of()) + LONGEST_NUMBER;
    long room = ChangeJson.MAXIMUM_BYTES - frame;
    long used = 0;
    for (List<Operation> step : steps) {
      long size = size(step) - frame + LONGEST_NUMBER + 1;
      if (size > room) {
        findings.add(
            ListFinding.error(
                "5.5", "Register", "Left out: it does not fit into one change: " + step.get(0)));
        continue;
      }
      if (used + size > room) {
        parts.add(part);
        part = new ArrayList<>();
        used = 0;
      }
      part.addAll(step);
      used += size;
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  private long size(List<Operation> operations) {
    return ChangeJson.write(change(ZERO_ID, title, operations)).length;
  }

  private Change change(String id, String name, List<Operation> operations) {
    @Nullable String correction =
        settings.withHistory() ? "Statuses hold since when the imported list says" : null;
    return new Change(
        id,
        settings.basedOn(),
        settings.now(),
        name,
        source,
        settings.legalReference(),
        correction,
        operations);
  }
}

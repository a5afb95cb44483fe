// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.load;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where each message is: what was sent, what was proved received, what was found delivered.
 *
 * @param sent with the warm-up's
 * @param receipted with a receipt that holds
 * @param delivered null: nobody said where to look
 * @param lost ids of messages that were receipted and not found delivered, the first hundred; a
 *     gateway must have none
 * @param doubled ids of messages that were found delivered more than once, the first hundred; a
 *     gateway must have none
 * @param undecided ids of messages without a receipt that were found delivered, the first hundred:
 *     their receipt was lost on the way, and another attempt would have been a duplicate
 */
public record Reconciliation(
    int sent,
    int receipted,
    @Nullable Integer delivered,
    List<String> lost,
    List<String> doubled,
    List<String> undecided) {
  private static final int SHOWN = 100;

  public Reconciliation {
    lost = List.copyOf(lost);
    doubled = List.copyOf(doubled);
    undecided = List.copyOf(undecided);
  }

  static Reconciliation of(List<Judged> judged, @Nullable Map<String, Integer> delivered) {
    int receipted = Math.toIntExact(judged.stream().filter(Judged::receipted).count());
    if (delivered == null) {
      return new Reconciliation(judged.size(), receipted, null, List.of(), List.of(), List.of());
    }
    return new Reconciliation(
        judged.size(),
        receipted,
        Math.toIntExact(judged.stream().filter(each -> each.in(delivered) > 0).count()),
        ids(judged, each -> each.receipted() && each.in(delivered) == 0),
        ids(judged, each -> each.in(delivered) > 1),
        ids(judged, each -> !each.receipted() && each.in(delivered) > 0));
  }

  /** Whether all that was sent was receipted, and found exactly once if it was looked for. */
  public boolean complete() {
    return sent == receipted && (delivered == null || delivered == sent) && doubled.isEmpty();
  }

  private static List<String> ids(List<Judged> judged, Predicate<Judged> which) {
    return judged.stream()
        .filter(which)
        .limit(SHOWN)
        .map(each -> each.attempt().message().messageId())
        .toList();
  }
}

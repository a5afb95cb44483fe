// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.difference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A shortest way from one list to another (Myers, An O(ND) Difference Algorithm, 1986), as long as
 * it has no more steps than one may have: who compares two strangers gets no answer, and soon.
 */
final class EditScript<T> {
  private final List<T> before;
  private final List<T> after;
  private final int most;

  private EditScript(List<T> before, List<T> after, int most) {
    this.before = before;
    this.after = after;
    this.most = most;
  }

  /** A step: what both have, what only the first has, or what only the second has. */
  enum Step {
    KEEP,
    REMOVE,
    ADD
  }

  /** The steps in order; empty if more than {@code most} of them remove or add. */
  static <T> Optional<List<Step>> of(List<T> before, List<T> after, int most) {
    return new EditScript<>(before, after, most).search();
  }

  /** {@code reached[most + k]}: how far the first list is used up on diagonal k. */
  private Optional<List<Step>> search() {
    List<int[]> rounds = new ArrayList<>();
    int[] reached = new int[2 * most + 3];
    for (int d = 0; d <= most; d++) {
      for (int k = -d; k <= d; k += 2) {
        int x = kept(start(reached, d, k), k);
        reached[middle() + k] = x;
        if (x >= before.size() && x - k >= after.size()) {
          rounds.add(reached.clone());
          return Optional.of(walkBack(rounds));
        }
      }
      rounds.add(reached.clone());
    }
    return Optional.empty();
  }

  private int middle() {
    return most + 1;
  }

  private int start(int[] reached, int d, int k) {
    if (d == 0) {
      return 0;
    }
    return isAdded(reached, d, k) ? reached[middle() + k + 1] : reached[middle() + k - 1] + 1;
  }

  private boolean isAdded(int[] reached, int d, int k) {
    return k == -d || (k != d && reached[middle() + k - 1] < reached[middle() + k + 1]);
  }

  private int kept(int from, int k) {
    int x = from;
    while (x < before.size()
        && x - k >= 0
        && x - k < after.size()
        && before.get(x).equals(after.get(x - k))) {
      x++;
    }
    return x;
  }

  private List<Step> walkBack(List<int[]> rounds) {
    List<Step> steps = new ArrayList<>();
    int x = before.size();
    int k = x - after.size();
    for (int d = rounds.size() - 1; d > 0; d--) {
      int[] earlier = rounds.get(d - 1);
      boolean added = isAdded(earlier, d, k);
      int from = start(earlier, d, k);
      keep(steps, x - from);
      steps.add(added ? Step.ADD : Step.REMOVE);
      x = added ? from : from - 1;
      k = added ? k + 1 : k - 1;
    }
    keep(steps, x);
    Collections.reverse(steps);
    return steps;
  }

  private static void keep(List<Step> steps, int times) {
    steps.addAll(Collections.nCopies(Math.max(0, times), Step.KEEP));
  }
}

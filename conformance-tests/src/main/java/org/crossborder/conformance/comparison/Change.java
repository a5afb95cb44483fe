// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.comparison;

import org.crossborder.conformance.suite.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A module whose verdict is not what it was.
 *
 * @param before null: it was not run then
 * @param after null: it was not run now
 */
public record Change(
    String module, String title, @Nullable Verdict before, @Nullable Verdict after) {
  /** What a change means. */
  public enum Kind {
    NEWLY_FAILING,
    NEWLY_PASSING,
    NEW,
    GONE,
    /** Another verdict, and neither a pass nor a failure before or now. */
    OTHER
  }

  /** What it means; INDETERMINATE is a failure here, as it is in a build. */
  public Kind kind() {
    if (before == null) {
      return Kind.NEW;
    }
    if (after == null) {
      return Kind.GONE;
    }
    if (isFailure(after) && !isFailure(before)) {
      return Kind.NEWLY_FAILING;
    }
    return isPass(after) && !isPass(before) ? Kind.NEWLY_PASSING : Kind.OTHER;
  }

  /** Whether it fails now, and did not before. */
  boolean isWorse() {
    return after != null && isFailure(after) && (before == null || !isFailure(before));
  }

  private static boolean isFailure(Verdict verdict) {
    return verdict == Verdict.FAILED || verdict == Verdict.INDETERMINATE;
  }

  private static boolean isPass(Verdict verdict) {
    return verdict == Verdict.PASSED || verdict == Verdict.WARNING;
  }
}

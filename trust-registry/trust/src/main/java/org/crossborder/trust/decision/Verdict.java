// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The verdict that follows from the reasons, and nothing else. */
final class Verdict {
  /** Reasons that leave the question open. */
  private static final Set<ReasonCode> OPEN =
      Set.of(ReasonCode.NOTHING_LOADED, ReasonCode.STALE_DATA, ReasonCode.REVOCATION_UNKNOWN);

  /**
   * What makes every other reason doubtful comes first, then what decides, then what leaves open;
   * in the order of the steps.
   */
  static final Comparator<Reason> MOST_TELLING_FIRST =
      Comparator.comparing(
          reason ->
              reason.code() == ReasonCode.STALE_DATA ? 0 : OPEN.contains(reason.code()) ? 2 : 1);

  private Verdict() {}

  static RecognitionVerdict of(List<Reason> reasons) {
    if (reasons.isEmpty()) {
      return RecognitionVerdict.RECOGNISED;
    }
    boolean stale = reasons.stream().anyMatch(r -> r.code() == ReasonCode.STALE_DATA);
    boolean open = reasons.stream().allMatch(r -> OPEN.contains(r.code()));
    return stale || open ? RecognitionVerdict.INDETERMINATE : RecognitionVerdict.NOT_RECOGNISED;
  }
}

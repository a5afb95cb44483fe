// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.crossborder.trust.path.revocation.RevocationStatus;
import org.crossborder.trust.path.revocation.RevocationStatus.Unknown;

/**
 * The baseline level that was validated (EN 319 132-1, 122-1 and 142-1, clause 6): each needs the
 * one before it, and a property that is present but proves nothing gives none.
 */
final class LevelReached {
  private LevelReached() {}

  static BaselineLevel of(
      List<JudgedTimestamp> timestamps, Optional<List<RevocationStatus>> statuses) {
    if (!anyPassed(timestamps, stamp -> stamp.kind().makesLevelT())) {
      return BaselineLevel.B;
    }
    boolean complete =
        statuses.filter(all -> all.stream().noneMatch(Unknown.class::isInstance)).isPresent();
    if (!complete) {
      return BaselineLevel.T;
    }
    return anyPassed(timestamps, CarriedTimestamp::protectsData)
        ? BaselineLevel.LTA
        : BaselineLevel.LT;
  }

  private static boolean anyPassed(
      List<JudgedTimestamp> timestamps, Predicate<CarriedTimestamp> condition) {
    return timestamps.stream()
        .anyMatch(timestamp -> timestamp.result().passed() && condition.test(timestamp.stamp()));
  }
}

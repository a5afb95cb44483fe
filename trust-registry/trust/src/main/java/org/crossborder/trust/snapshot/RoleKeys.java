// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import java.util.Set;
import org.crossborder.trust.Period;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a role.
 *
 * @param keyIds ids of the keys that may sign
 * @param threshold how many different ones of them must
 * @param period when they may sign answers; null for keys that sign metadata, which the root's own
 *     times bind
 */
public record RoleKeys(Set<String> keyIds, int threshold, @Nullable Period period) {
  public RoleKeys {
    keyIds = Set.copyOf(keyIds);
    if (threshold < 1 || threshold > keyIds.size()) {
      throw new IllegalArgumentException(
          "A threshold of " + threshold + " over " + keyIds.size() + " keys");
    }
  }

  /** Keys that sign metadata. */
  public static RoleKeys ofMetadata(Set<String> keyIds, int threshold) {
    return new RoleKeys(keyIds, threshold, null);
  }

  /** Keys that sign answers: one signature each, within a period that ends. */
  public static RoleKeys ofAnswers(Set<String> keyIds, Period period) {
    return new RoleKeys(keyIds, 1, period);
  }

  boolean signAnswers() {
    return threshold == 1 && period != null && period.end().isPresent();
  }
}

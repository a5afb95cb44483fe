// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import java.util.Set;

/**
 * The keys of a role.
 *
 * @param keyIds ids of the keys that may sign
 * @param threshold how many different ones of them must
 */
public record RoleKeys(Set<String> keyIds, int threshold) {
  public RoleKeys {
    keyIds = Set.copyOf(keyIds);
    if (threshold < 1 || threshold > keyIds.size()) {
      throw new IllegalArgumentException(
          "A threshold of " + threshold + " over " + keyIds.size() + " keys");
    }
  }
}

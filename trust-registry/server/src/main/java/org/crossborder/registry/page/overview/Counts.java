// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.overview;

import org.crossborder.trust.snapshot.Snapshot;

/** How much the register holds. */
record Counts(int parties, int services, int arrangements, int clauses) {
  static Counts of(Snapshot snapshot) {
    return new Counts(
        snapshot.parties().size(),
        snapshot.services().size(),
        snapshot.arrangements().size(),
        snapshot.arrangements().stream().mapToInt(a -> a.clauses().size()).sum());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.history;

import org.crossborder.trust.register.Outcome;
import org.crossborder.trust.register.RegisterEntry;
import org.crossborder.trust.register.RegisterState;

/** One attempt to record an entry. */
record Step(
    RegisterEntry entry,
    Defect defect,
    Outcome outcome,
    RegisterState before,
    RegisterState after) {
  boolean isApplied() {
    return outcome instanceof Outcome.Applied;
  }
}

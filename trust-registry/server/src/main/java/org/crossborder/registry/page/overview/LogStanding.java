// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.overview;

import java.time.Instant;
import org.crossborder.registry.change.ChangeRequests;
import org.crossborder.registry.change.ChangeState;
import org.crossborder.trust.register.RegisterState;

/**
 * Where the log stands, and what waits for officers.
 *
 * @param entries size of the tree
 * @param pending change requests that wait for approval
 * @param unconfirmed emergency actions that four eyes have not confirmed
 */
record LogStanding(long entries, long pending, int unconfirmed) {
  static LogStanding of(RegisterState state, ChangeRequests changes, Instant now) {
    return new LogStanding(
        state.treeSize(),
        changes.all().stream().filter(request -> request.state(now) == ChangeState.PENDING).count(),
        state.unconfirmedEmergencies().size());
  }
}

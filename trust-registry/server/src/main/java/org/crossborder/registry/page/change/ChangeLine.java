// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.change;

import java.time.Instant;
import org.crossborder.registry.change.ChangeRequest;
import org.crossborder.registry.change.ChangeState;

/** A change request in a list. */
record ChangeLine(String id, String title, ChangeState state, Instant receivedAt, int approvals) {
  static ChangeLine of(ChangeRequest request, Instant now) {
    return new ChangeLine(
        request.id(),
        request.change().title(),
        request.state(now),
        request.receivedAt(),
        request.approvals().size());
  }
}

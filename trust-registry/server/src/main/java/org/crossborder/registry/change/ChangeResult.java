// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.change;

import org.crossborder.trust.register.operation.RegisterRefusal;

/** What came of a proposal, an approval, a withdrawal or an emergency action. */
public sealed interface ChangeResult {
  /** The request waits for further approvals, or was withdrawn. */
  record Kept(ChangeRequest request) implements ChangeResult {}

  /**
   * It stands in the log, and is published.
   *
   * @param changeId id of the change
   */
  record Recorded(String changeId, long logIndex) implements ChangeResult {}

  /** It is not accepted; nothing was kept. */
  record Refused(RegisterRefusal refusal) implements ChangeResult {}

  /** There is no such request. */
  record Unknown(String changeId) implements ChangeResult {}
}

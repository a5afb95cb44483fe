// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.change;

/** Where a change request stands. */
public enum ChangeState {
  /** Approvals are missing. */
  PENDING,
  /** It stands in the log. */
  RECORDED,
  /** An officer of the proposer's Party took it back. */
  WITHDRAWN,
  /** It was not approved within 30 days of its proposal. */
  EXPIRED
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.party;

/** What an officer's signature may do. */
public enum OfficerRole {
  /** Propose a change. */
  PROPOSE,
  /** Approve what another person proposed. */
  APPROVE,
  /** Reduce trust at once and alone. */
  EMERGENCY
}

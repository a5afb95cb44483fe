// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

/** How far a relying party's snapshot can be relied on now. */
public enum Freshness {
  /** The timestamp metadata is valid: the snapshot is known to be the newest. */
  FRESH,
  /**
   * The timestamp metadata has expired, the snapshot's nextUpdate has not; said in every answer.
   */
  DEGRADED,
  /** The snapshot has expired: every decision is INDETERMINATE with STALE_DATA. */
  STALE
}

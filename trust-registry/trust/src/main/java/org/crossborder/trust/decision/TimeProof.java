// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

/**
 * How the time of signing is known. A claimed time is never enough after a compromise or a
 * withdrawal.
 */
public enum TimeProof {
  /** Stated by the signer only. */
  CLAIMED,
  /** Proved by the signed receipt of a gateway. */
  RECEIPT,
  /** Proved by an RFC 3161 timestamp. */
  TIMESTAMP
}

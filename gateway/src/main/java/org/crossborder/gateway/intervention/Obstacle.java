// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.intervention;

/** Why a document cannot be sent again, or not be released. */
public enum Obstacle {
  /** It came from the other Party. */
  NOT_OURS,
  /** The gateway is still at it. */
  UNDER_WAY,
  /** The other Party has accepted or refused it. */
  DECIDED,
  /** It was sent anew before; that later message counts. */
  SENT_ANEW,
  /** Its producer has submitted the same document again; that message counts. */
  SUBMITTED_ANEW,
  /** Its content is not kept any more. */
  PURGED,
  /** No arrangement and gateway to send it by just now. */
  NO_ROUTE,
  /** Checked now as the recipient will, it would have to be refused. */
  NOT_ACCEPTABLE,
  /** It cannot be decided now whether the recipient would have to refuse it. */
  UNDECIDED,
  /** It is not in quarantine. */
  NOT_IN_QUARANTINE,
  /** Another content was accepted under its number meanwhile (rule D13). */
  NUMBER_TAKEN
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

/** Where a message stands; which state follows which is said by its {@link Lifecycle}. */
public enum State {
  /** Stored durably here and promised to the submitter; not yet tried. */
  SUBMITTED,
  /** Being sent, or between two tries. */
  SENDING,
  /** Cut into fragments, some of which have no receipt yet. */
  SPLIT,
  /** All its fragments are receipted; the other gateway joins them, and then receipts the whole. */
  JOINING,
  /** On its channel, until the partner has pulled it and its receipt has been checked. */
  READY,
  /** The other gateway's signed receipt has been checked. */
  RECEIPTED,
  /** The other Party's signed acknowledgement says that it accepted the document. */
  ACCEPTED,
  /** Refused, by the other Party (outbound) or by us (inbound), with reasons. */
  REJECTED,
  /** Given up, with an EBMS error. */
  FAILED,
  /** Stored durably here; the receipt may be signed. */
  RECEIVED,
  /** Not decidable yet, for want of trust data; tried again. */
  HELD,
  /** Found not acceptable, and a person decides. */
  QUARANTINED,
  /** Found acceptable; on its way to the national side. */
  VALIDATED,
  /** The national side has confirmed it; it may not have decided on it yet. */
  DELIVERED,
  /** The other gateway has the acceptance of a delivered document. */
  ACKNOWLEDGED,
  /** An acknowledgement that has been applied to its document, or a statement compared. */
  APPLIED,
  /**
   * An acknowledgement or statement that does not hold, or a fragment of a group that was rejected.
   */
  REFUSED,
  /** A fragment whose source message has been received. */
  JOINED
}

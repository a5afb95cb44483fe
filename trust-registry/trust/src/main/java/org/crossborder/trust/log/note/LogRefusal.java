// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.note;

/** Why something that a log or a witness is said to have stated is not believed. */
public enum LogRefusal {
  /** Not in the form that the specification prescribes. */
  MALFORMED,
  /** A checkpoint of another log. */
  OTHER_LOG,
  /** No signature of a key of the log. */
  NOT_SIGNED_BY_LOG,
  /** A signature under a known key's name and id that this key did not make. */
  SIGNATURE_INVALID,
  /** Fewer witnesses than the policy asks for. */
  TOO_FEW_WITNESSES,
  /** The log does not continue the one that was seen before: it shrank, forked or was rewritten. */
  NOT_CONSISTENT,
  /** The entry is not shown to be in the tree. */
  NOT_INCLUDED
}

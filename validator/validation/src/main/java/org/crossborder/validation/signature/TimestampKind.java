// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

/** What a time-stamp covers, in the order in which the kinds come into being. */
public enum TimestampKind {
  /** What is signed, before it was signed. */
  CONTENT,
  /** The signature value. */
  SIGNATURE,
  /** References to validation data. */
  REFERENCES,
  /** The signature value, its time-stamps and references to validation data. */
  SIGNATURE_AND_REFERENCES,
  /** What is signed, the signature, and all that was added to it so far. */
  ARCHIVE;

  /** Whether such a time-stamp proves that the signature existed. */
  boolean coversSignature() {
    return this == SIGNATURE || this == SIGNATURE_AND_REFERENCES || this == ARCHIVE;
  }

  /** Whether such a time-stamp covers an earlier one of this kind. */
  boolean covers(TimestampKind earlier) {
    return this == ARCHIVE || (this == SIGNATURE_AND_REFERENCES && earlier == SIGNATURE);
  }
}

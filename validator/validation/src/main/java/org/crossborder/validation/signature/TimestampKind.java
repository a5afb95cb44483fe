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
  ARCHIVE,
  /** The PDF as it stood, with every signature in it so far (EN 319 142-1, clause 5.4.3). */
  DOCUMENT;

  /** Whether such a time-stamp proves that the signature existed. */
  boolean coversSignature() {
    return this == SIGNATURE
        || this == SIGNATURE_AND_REFERENCES
        || this == ARCHIVE
        || this == DOCUMENT;
  }

  /** Whether a baseline profile takes such a time-stamp for level T. */
  boolean makesLevelT() {
    return this == SIGNATURE || this == DOCUMENT;
  }

  /** Whether such a time-stamp covers an earlier one of this kind. */
  boolean covers(TimestampKind earlier) {
    return this == ARCHIVE
        || this == DOCUMENT
        || (this == SIGNATURE_AND_REFERENCES && earlier == SIGNATURE);
  }
}

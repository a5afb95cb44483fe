// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement;

/**
 * A condition of recognition.
 *
 * @param value what the kind says
 */
public record ClauseCondition(Kind kind, String value) {
  /** What a condition demands, and whether a computer can tell. */
  public enum Kind {
    /**
     * How the time of signing must be known: {@code RECEIPT} (or better) or {@code TIMESTAMP}.
     * Evaluated with each decision.
     */
    TIME_PROOF,
    /**
     * How long ago, at most, the document may have been signed, as ISO 8601 duration, e.g. {@code
     * PT720H}. Evaluated with each decision.
     */
    MAXIMUM_AGE,
    /** A certificate policy (OID) that the signer's certificate must state. Evaluated. */
    CERTIFICATE_POLICY,
    /** Words for people. Not evaluated; said as a remark with each decision. */
    STATED
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

/**
 * Why published metadata was not taken over. The last good snapshot stays.
 *
 * @param attack what the metadata looks like
 * @param sentence what an operator should read, in English
 */
public record Refusal(Kind attack, String sentence) {
  /** The attacks that The Update Framework names, and what is no metadata at all. */
  public enum Kind {
    /** Not what the format prescribes, or beyond its bounds. */
    MALFORMED,
    /** Signed by a key that the root does not name for this role, or not signed at all. */
    WRONG_SIGNER,
    /** Some good signatures, but fewer than the root's threshold. */
    TOO_FEW_SIGNATURES,
    /** An older version than one already seen. */
    ROLLBACK,
    /** Expired: somebody may be withholding newer metadata. */
    FREEZE,
    /** Parts of different publications. */
    MIX_AND_MATCH,
    /** A version number that has grown faster than any registry publishes. */
    FAST_FORWARD
  }
}

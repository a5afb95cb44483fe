// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

/**
 * Why published metadata was not taken over. The last good snapshot stays.
 *
 * @param attack what the metadata looks like
 * @param sentence what an operator should read, in English
 */
public record Refusal(Kind attack, String sentence) {
  /** The kind and the sentence in one line. */
  public String said() {
    return attack + ": " + sentence;
  }

  /**
   * The attacks that The Update Framework names, those on a log and its witnesses, and what is no
   * metadata at all.
   */
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
    FAST_FORWARD,
    /** The relying party's own clock stands before what the registry has signed already. */
    CLOCK_SET_BACK,
    /** The log's checkpoint bears fewer witnesses' cosignatures than the root asks for. */
    TOO_FEW_WITNESSES,
    /** A log that does not continue the one seen before: somebody is shown another one. */
    SPLIT_VIEW,
    /** The log does not say that this snapshot was published, or says it of another content. */
    NOT_IN_LOG,
    /** The snapshot's content is not what the log's entries amount to. */
    NOT_THE_FOLD,
    /** The log holds a change that the officers who must did not sign, or must not make. */
    NOT_VOUCHED_FOR
  }
}

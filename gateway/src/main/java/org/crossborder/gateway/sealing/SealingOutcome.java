// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sealing;

/** What became of a document that was to be sealed on behalf of an authority. */
public sealed interface SealingOutcome {
  /** The document with its seal. */
  @SuppressWarnings("ArrayRecordComponent") // the document's bytes; never compared, never changed
  record Sealed(byte[] document) implements SealingOutcome {}

  /**
   * There is no such key, or this client may not use it for such a document; which, is not told.
   */
  record NotPermitted() implements SealingOutcome {}

  /** The document cannot be sealed, e.g. because it carries a signature already. */
  record NotSealable(String why) implements SealingOutcome {}

  /** The key or the time-stamping authority is not to be had now. */
  record Unavailable(String why) implements SealingOutcome {}
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import org.crossborder.trust.log.Hash;
import org.crossborder.trust.log.InclusionProof;
import org.crossborder.trust.log.LogEntry;

/**
 * A log entry that answers rest on; made once for each checkpoint.
 *
 * @param logged the entry as answers carry it
 * @param leaf its leaf hash
 */
public record Evidence(LoggedEntry logged, Hash leaf) {
  /** An entry with the proof that it is in the tree of the checkpoint. */
  public static Evidence of(LogEntry entry, InclusionProof proof) {
    return new Evidence(
        new LoggedEntry(
            proof.index(), EntryNode.of(entry), proof.path().stream().map(Hash::toBase64).toList()),
        entry.leafHash());
  }
}

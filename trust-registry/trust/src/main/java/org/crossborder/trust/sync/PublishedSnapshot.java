// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.util.List;

/**
 * A snapshot as the registry published it, with all that proves it to somebody who holds the root
 * alone: to be kept by whoever decides from it, so that the decision can be proved years later,
 * without the registry.
 *
 * @param roots root metadata as published, from the one that the relying party was given to the one
 *     under which the snapshot was signed
 * @param metadata the signed snapshot metadata, which pin the content
 * @param content the snapshot's own bytes
 * @param publication the log's entry that names the content's digest, in canonical form
 * @param logProof that this entry is in the log (C2SP tlog-proof)
 */
@SuppressWarnings("ArrayRecordComponent") // only carries bytes; never compared
public record PublishedSnapshot(
    List<byte[]> roots, byte[] metadata, byte[] content, byte[] publication, byte[] logProof) {
  public PublishedSnapshot {
    roots = List.copyOf(roots);
  }
}

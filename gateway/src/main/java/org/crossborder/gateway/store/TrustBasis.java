// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.util.List;

/**
 * What proves that the trust registry published a snapshot; the snapshot itself is a payload.
 *
 * @param roots root metadata, from the one that this gateway was given
 * @param metadata signed snapshot metadata
 * @param publication the log's entry that names the snapshot
 * @param logProof that it is in the log
 */
public record TrustBasis(
    String snapshotSha256,
    List<String> roots,
    String metadata,
    String publication,
    String logProof) {
  public TrustBasis {
    roots = List.copyOf(roots);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log;

import java.util.List;

/**
 * That an entry stands at an index of a tree (RFC 9162, section 2.1.3).
 *
 * @param path the siblings from the leaf's up to the root's child
 */
public record InclusionProof(long index, long treeSize, List<Hash> path) {
  public InclusionProof {
    path = List.copyOf(path);
  }
}

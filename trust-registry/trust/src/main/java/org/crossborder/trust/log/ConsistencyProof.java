// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log;

import java.util.List;

/**
 * That a tree only grew: the first {@code first} entries are the same in both (RFC 9162, section
 * 2.1.4). From the empty tree, and from a tree to itself, the path is empty.
 */
public record ConsistencyProof(long first, long second, List<Hash> path) {
  public ConsistencyProof {
    path = List.copyOf(path);
  }
}

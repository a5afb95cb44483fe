// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.log;

import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.log.Hash;
import org.crossborder.trust.log.MerkleHashing;
import org.crossborder.trust.log.TreeHead;

/** The head of a tree whose leaves come one by one; keeps one hash a level. */
final class TreeBuilding {
  /** Roots of the complete subtrees that the leaves so far fall into, largest first. */
  private final List<Hash> subtrees = new ArrayList<>();

  private long size;

  void add(Hash leaf) {
    Hash hash = leaf;
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      hash = MerkleHashing.node(subtrees.remove(subtrees.size() - 1), hash);
    }
    subtrees.add(hash);
    size++;
  }

  long size() {
    return size;
  }

  TreeHead head() {
    if (size == 0) {
      return TreeHead.EMPTY;
    }
    Hash hash = subtrees.get(subtrees.size() - 1);
    for (int i = subtrees.size() - 2; i >= 0; i--) {
      hash = MerkleHashing.node(subtrees.get(i), hash);
    }
    return new TreeHead(size, hash);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log;

import static org.crossborder.trust.log.MerkleHashing.node;

import java.util.ArrayList;
import java.util.List;

/**
 * Constructs tree heads and proofs (RFC 9162, section 2.1). With each question the node source is
 * asked for a number of hashes that grows with the logarithm of the tree.
 */
public record Prover(Nodes nodes) {
  /** The head of the tree of the first {@code size} entries. */
  public TreeHead head(long size) {
    return size == 0 ? TreeHead.EMPTY : new TreeHead(size, hash(0, size));
  }

  /** PATH(index, D[0:size]). */
  public InclusionProof inclusion(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("No entry " + index + " in a tree of " + size);
    }
    List<Hash> path = new ArrayList<>();
    path(index, 0, size, path);
    return new InclusionProof(index, size, path);
  }

  /** PROOF(first, D[0:second]). */
  public ConsistencyProof consistency(long first, long second) {
    if (first < 0 || first > second) {
      throw new IllegalArgumentException("A log does not shrink from " + second + " to " + first);
    }
    List<Hash> path = new ArrayList<>();
    if (first > 0 && first < second) {
      subproof(first, 0, second, true, path);
    }
    return new ConsistencyProof(first, second, path);
  }

  /** MTH(D[from:to]), where the range begins at a multiple of its largest subtree. */
  private Hash hash(long from, long to) {
    long count = to - from;
    if (Long.bitCount(count) == 1) {
      int level = Long.numberOfTrailingZeros(count);
      return nodes.at(new NodeId(level, from >> level));
    }
    long middle = split(from, to);
    return node(hash(from, middle), hash(middle, to));
  }

  private void path(long index, long from, long to, List<Hash> path) {
    if (to - from == 1) {
      return;
    }
    long middle = split(from, to);
    if (index < middle) {
      path(index, from, middle, path);
      path.add(hash(middle, to));
    } else {
      path(index, middle, to, path);
      path.add(hash(from, middle));
    }
  }

  private void subproof(long first, long from, long to, boolean whole, List<Hash> path) {
    if (first == to) {
      if (!whole) {
        path.add(hash(from, to));
      }
      return;
    }
    long middle = split(from, to);
    if (first <= middle) {
      subproof(first, from, middle, whole, path);
      path.add(hash(middle, to));
    } else {
      subproof(first, middle, to, false, path);
      path.add(hash(from, middle));
    }
  }

  /** Where the largest power of two below the range's length ends. */
  private static long split(long from, long to) {
    return from + Long.highestOneBit(to - from - 1);
  }
}

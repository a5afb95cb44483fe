// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log;

/**
 * How large a tree is, and the hash over all of it (RFC 9162, section 2.1.1).
 *
 * @param size number of entries
 */
public record TreeHead(long size, Hash root) {
  /** The head of the tree without entries. */
  public static final TreeHead EMPTY = new TreeHead(0, MerkleHashing.EMPTY);

  public TreeHead {
    if (size < 0) {
      throw new IllegalArgumentException("A tree has no " + size + " entries");
    }
  }
}

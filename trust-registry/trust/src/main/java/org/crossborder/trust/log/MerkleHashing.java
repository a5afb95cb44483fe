// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of a Merkle tree; leaf and node differ by their first byte (RFC 9162, 2.1.1). */
public final class MerkleHashing {
  /** The head of a tree without entries. */
  public static final Hash EMPTY = Hash.of(sha256().digest());

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private MerkleHashing() {}

  /** The hash of an entry. */
  public static Hash leaf(byte[] entry) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    return Hash.of(digest.digest(entry));
  }

  /** The hash of a node from its two children's. */
  public static Hash node(Hash left, Hash right) {
    MessageDigest digest = sha256();
    digest.update(NODE);
    digest.update(left.toBytes());
    return Hash.of(digest.digest(right.toBytes()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log;

import static org.crossborder.trust.log.MerkleHashing.node;

import java.util.Iterator;
import java.util.List;

/** Verifies proofs against tree heads (RFC 9162, sections 2.1.3.2 and 2.1.4.2). */
public final class ProofVerifier {
  private ProofVerifier() {}

  /** Whether the entry with this leaf hash stands in the tree where the proof says. */
  public static ProofOutcome verify(InclusionProof proof, Hash leaf, TreeHead head) {
    if (proof.treeSize() != head.size()) {
      return ProofOutcome.OTHER_TREE;
    }
    if (proof.index() < 0 || proof.index() >= head.size()) {
      return ProofOutcome.OUT_OF_RANGE;
    }
    long fn = proof.index();
    long sn = head.size() - 1;
    Hash r = leaf;
    for (Hash p : proof.path()) {
      if (sn == 0) {
        return ProofOutcome.WRONG_LENGTH;
      }
      if ((fn & 1) == 1 || fn == sn) {
        r = node(p, r);
        int shift = Long.numberOfTrailingZeros(fn);
        fn >>= shift;
        sn >>= shift;
      } else {
        r = node(r, p);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 ? root(r.equals(head.root())) : ProofOutcome.WRONG_LENGTH;
  }

  /** Whether the newer tree begins with the older one. */
  public static ProofOutcome verify(ConsistencyProof proof, TreeHead older, TreeHead newer) {
    if (proof.first() != older.size() || proof.second() != newer.size()) {
      return ProofOutcome.OTHER_TREE;
    }
    if (older.size() > newer.size()) {
      return ProofOutcome.OUT_OF_RANGE;
    }
    if (older.size() == 0 || older.size() == newer.size()) {
      return withoutPath(proof, older, newer);
    }
    return climb(proof.path(), older, newer);
  }

  private static ProofOutcome withoutPath(ConsistencyProof proof, TreeHead older, TreeHead newer) {
    if (!proof.path().isEmpty()) {
      return ProofOutcome.WRONG_LENGTH;
    }
    boolean rightly = older.size() > 0 || older.equals(TreeHead.EMPTY);
    return root(rightly && (older.size() < newer.size() || older.equals(newer)));
  }

  private static ProofOutcome climb(List<Hash> path, TreeHead older, TreeHead newer) {
    long fn = older.size() - 1;
    long sn = newer.size() - 1;
    int shift = Long.numberOfTrailingZeros(~fn);
    fn >>= shift;
    sn >>= shift;
    Iterator<Hash> hashes = path.iterator();
    if (fn != 0 && !hashes.hasNext()) {
      return ProofOutcome.WRONG_LENGTH;
    }
    // An older tree of a power of two is itself a node of the newer one.
    Hash fr = fn == 0 ? older.root() : hashes.next();
    Hash sr = fr;
    while (hashes.hasNext()) {
      Hash c = hashes.next();
      if (sn == 0) {
        return ProofOutcome.WRONG_LENGTH;
      }
      if ((fn & 1) == 1 || fn == sn) {
        fr = node(c, fr);
        sr = node(c, sr);
        int up = Long.numberOfTrailingZeros(fn);
        fn >>= up;
        sn >>= up;
      } else {
        sr = node(sr, c);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0
        ? root(fr.equals(older.root()) && sr.equals(newer.root()))
        : ProofOutcome.WRONG_LENGTH;
  }

  private static ProofOutcome root(boolean reached) {
    return reached ? ProofOutcome.VALID : ProofOutcome.WRONG_ROOT;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.log;

import java.util.ArrayList;
import java.util.List;
import org.crossborder.registry.log.StoredEntry;
import org.crossborder.trust.log.Hash;
import org.crossborder.trust.log.InclusionProof;
import org.crossborder.trust.log.MerkleHashing;
import org.crossborder.trust.log.ProofOutcome;
import org.crossborder.trust.log.ProofVerifier;
import org.crossborder.trust.log.TreeHead;

/**
 * That an entry is in a tree (RFC 9162, section 2.1.3), step by step from the leaf to the root.
 *
 * @param outcome what verifying the proof gave, with the code that relying parties run
 */
record ProofView(long treeSize, List<Step> steps, String root, ProofOutcome outcome) {
  /**
   * One level of the tree.
   *
   * @param left whether the sibling stands on the left
   * @param result hash of both together
   */
  record Step(boolean left, String sibling, String result) {}

  /** How tall the drawing is. */
  public int height() {
    return 64 * (steps.size() + 1);
  }

  static ProofView of(StoredEntry entry, InclusionProof proof, TreeHead head) {
    return new ProofView(
        proof.treeSize(),
        steps(entry, proof),
        head.root().toBase64(),
        ProofVerifier.verify(proof, entry.entry().leafHash(), head));
  }

  /** The steps of RFC 9162, section 2.1.3.2. */
  private static List<Step> steps(StoredEntry entry, InclusionProof proof) {
    List<Step> steps = new ArrayList<>();
    Hash hash = entry.entry().leafHash();
    long node = proof.index();
    long last = proof.treeSize() - 1;
    for (Hash sibling : proof.path()) {
      boolean left = (node & 1) == 1 || node == last;
      hash = left ? MerkleHashing.node(sibling, hash) : MerkleHashing.node(hash, sibling);
      steps.add(new Step(left, sibling.toBase64(), hash.toBase64()));
      while (left && (node & 1) == 0 && node != 0) {
        node >>= 1;
        last >>= 1;
      }
      node >>= 1;
      last >>= 1;
    }
    return steps;
  }
}

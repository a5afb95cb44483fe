// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log;

/** What became of a proof. */
public enum ProofOutcome {
  VALID,
  /** The proof is for trees of other sizes than the heads shown. */
  OTHER_TREE,
  /** The index lies beyond the tree, or the tree would have shrunk. */
  OUT_OF_RANGE,
  /** The path has too few or too many hashes for these sizes. */
  WRONG_LENGTH,
  /** The path does not lead to the root of the tree head. */
  WRONG_ROOT
}

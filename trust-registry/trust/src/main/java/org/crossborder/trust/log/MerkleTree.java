// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A Merkle tree in memory. Appending gives a new tree; appending a batch copies only once. */
public final class MerkleTree implements Nodes {
  private static final MerkleTree EMPTY = new MerkleTree(List.of(List.of()));

  /** For each level the hashes of its complete subtrees; the leaves are level 0. */
  private final List<List<Hash>> levels;

  private MerkleTree(List<List<Hash>> levels) {
    this.levels = levels;
  }

  public static MerkleTree empty() {
    return EMPTY;
  }

  public static MerkleTree of(Collection<Hash> leaves) {
    return EMPTY.append(leaves);
  }

  /** This tree with more leaves at its right. */
  public MerkleTree append(Collection<Hash> leaves) {
    List<List<Hash>> grown = new ArrayList<>();
    List<Hash> level = new ArrayList<>(levels.get(0));
    level.addAll(leaves);
    grown.add(List.copyOf(level));
    for (int height = 1; level.size() > 1; height++) {
      level = parents(level, height < levels.size() ? levels.get(height) : List.of());
      grown.add(List.copyOf(level));
    }
    return new MerkleTree(List.copyOf(grown));
  }

  private static List<Hash> parents(List<Hash> children, List<Hash> known) {
    List<Hash> parents = new ArrayList<>(known);
    for (int i = known.size(); i < children.size() / 2; i++) {
      parents.add(MerkleHashing.node(children.get(2 * i), children.get(2 * i + 1)));
    }
    return parents;
  }

  public long size() {
    return levels.get(0).size();
  }

  public TreeHead head() {
    return new Prover(this).head(size());
  }

  @Override
  public Hash at(NodeId id) {
    return levels.get(id.level()).get(Math.toIntExact(id.index()));
  }
}

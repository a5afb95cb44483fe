// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every proof of every tree up to a size verifies; a proof with any one thing changed does not. */
class ProofPropertiesTest {
  private static final int LARGEST = 260;
  private static final List<Hash> LEAVES = leaves(LARGEST);
  private static final Prover PROVER = new Prover(MerkleTree.of(LEAVES));
  private static final List<TreeHead> HEADS =
      IntStream.rangeClosed(0, LARGEST).mapToObj(PROVER::head).toList();

  static List<Hash> leaves(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> MerkleHashing.leaf(ByteBuffer.allocate(4).putInt(i).array()))
        .toList();
  }

  @Test
  void everyInclusionProofVerifies() {
    for (int size = 1; size <= LARGEST; size++) {
      for (int index = 0; index < size; index++) {
        assertThat(verify(PROVER.inclusion(index, size), LEAVES.get(index), size))
            .isEqualTo(ProofOutcome.VALID);
      }
    }
  }

  @Test
  void everyConsistencyProofVerifies() {
    for (int second = 0; second <= LARGEST; second++) {
      for (int first = 0; first <= second; first++) {
        assertThat(verify(PROVER.consistency(first, second), first, second))
            .isEqualTo(ProofOutcome.VALID);
      }
    }
  }

  @Test
  void anInclusionProofWithAnyByteChangedFails() {
    for (int size : new int[] {2, 3, 7, 8, 9, 100, 256, 257}) {
      for (int index : new int[] {0, size / 2, size - 1}) {
        InclusionProof proof = PROVER.inclusion(index, size);
        Hash leaf = LEAVES.get(index);
        for (List<Hash> path : damaged(proof.path())) {
          assertThat(verify(new InclusionProof(index, size, path), leaf, size))
              .isNotEqualTo(ProofOutcome.VALID);
        }
        assertThat(verify(proof, flip(leaf, 0), size)).isEqualTo(ProofOutcome.WRONG_ROOT);
      }
    }
  }

  @Test
  void aConsistencyProofWithAnyByteChangedFails() {
    for (int second : new int[] {2, 3, 7, 8, 9, 100, 256, 257}) {
      for (int first : new int[] {1, (second + 1) / 2, second - 1}) {
        for (List<Hash> path : damaged(PROVER.consistency(first, second).path())) {
          assertThat(verify(new ConsistencyProof(first, second, path), first, second))
              .isNotEqualTo(ProofOutcome.VALID);
        }
      }
    }
  }

  @Test
  void aProofFitsOnlyItsOwnIndexAndSizes() {
    for (int size = 2; size <= 40; size++) {
      for (int index = 0; index < size; index++) {
        List<Hash> path = PROVER.inclusion(index, size).path();
        for (int other = -1; other <= size; other++) {
          if (other != index) {
            assertThat(verify(new InclusionProof(other, size, path), LEAVES.get(index), size))
                .isNotEqualTo(ProofOutcome.VALID);
          }
        }
        assertThat(
                ProofVerifier.verify(
                    new InclusionProof(index, size, path), LEAVES.get(index), HEADS.get(size - 1)))
            .isEqualTo(ProofOutcome.OTHER_TREE);
      }
    }
  }

  @Test
  void aTreeThatWasRewrittenIsNotConsistent() {
    for (int second = 2; second <= 40; second++) {
      List<Hash> rewritten = new ArrayList<>(LEAVES.subList(0, second));
      rewritten.set(0, LEAVES.get(LARGEST - 1));
      Prover other = new Prover(MerkleTree.of(rewritten));
      for (int first = 1; first <= second; first++) {
        assertThat(
                ProofVerifier.verify(
                    other.consistency(first, second), HEADS.get(first), other.head(second)))
            .isEqualTo(ProofOutcome.WRONG_ROOT);
      }
    }
  }

  @Test
  void aTreeDoesNotShrinkAndAnEmptyTreeHasOneHead() {
    assertThat(verify(new ConsistencyProof(5, 3, List.of()), 5, 3))
        .isEqualTo(ProofOutcome.OUT_OF_RANGE);
    assertThat(
            ProofVerifier.verify(
                new ConsistencyProof(0, 3, List.of()),
                new TreeHead(0, LEAVES.get(0)),
                HEADS.get(3)))
        .isEqualTo(ProofOutcome.WRONG_ROOT);
  }

  @Test
  void appendingInAnyPortionsGivesTheSameTree() {
    Random random = new Random(6962);
    for (int round = 0; round < 50; round++) {
      MerkleTree tree = MerkleTree.empty();
      while (tree.size() < LARGEST) {
        int from = (int) tree.size();
        int to = Math.min(LARGEST, from + random.nextInt(40));
        MerkleTree before = tree;
        tree = tree.append(LEAVES.subList(from, to));

        assertThat(before.head()).isEqualTo(HEADS.get(from));
        assertThat(tree.head()).isEqualTo(HEADS.get(to));
      }
    }
  }

  private static ProofOutcome verify(InclusionProof proof, Hash leaf, int size) {
    return ProofVerifier.verify(proof, leaf, HEADS.get(size));
  }

  private static ProofOutcome verify(ConsistencyProof proof, int first, int second) {
    return ProofVerifier.verify(proof, HEADS.get(first), HEADS.get(second));
  }

  /** The path with each byte of each hash changed, a hash left out, one doubled, one appended. */
  private static List<List<Hash>> damaged(List<Hash> path) {
    List<List<Hash>> all = new ArrayList<>();
    for (int at = 0; at < path.size(); at++) {
      for (int octet = 0; octet < Hash.LENGTH; octet++) {
        List<Hash> changed = new ArrayList<>(path);
        changed.set(at, flip(path.get(at), octet));
        all.add(changed);
      }
      List<Hash> shorter = new ArrayList<>(path);
      Hash hash = shorter.remove(at);
      all.add(shorter);
      List<Hash> doubled = new ArrayList<>(path);
      doubled.add(at, hash);
      all.add(doubled);
    }
    List<Hash> longer = new ArrayList<>(path);
    longer.add(LEAVES.get(0));
    all.add(longer);
    return all;
  }

  private static Hash flip(Hash hash, int octet) {
    byte[] bytes = hash.toBytes();
    bytes[octet] ^= 1;
    return Hash.of(bytes);
  }
}

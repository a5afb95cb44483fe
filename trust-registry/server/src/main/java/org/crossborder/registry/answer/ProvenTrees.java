// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.answer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.crossborder.registry.log.Checkpoints;
import org.crossborder.registry.log.RegistryLog;
import org.crossborder.registry.log.StoredCheckpoint;
import org.crossborder.trust.log.note.CheckpointVerifier;
import org.crossborder.trust.log.note.LogPolicy;
import org.crossborder.trust.log.note.Verification.Verified;
import org.jspecify.annotations.Nullable;

/** The newest checkpoint that whoever verifies an answer will accept. */
final class ProvenTrees {
  /** After this a newer one is looked for: its witnesses' times are nearer to the answer's. */
  private static final Duration FRESH = Duration.ofSeconds(30);

  /** While witnesses are waited for, the database is not asked for the same entry more often. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final RegistryLog log;
  private final Checkpoints checkpoints;
  private final CheckpointVerifier verifier;
  private volatile @Nullable ProvenTree newest;
  private volatile Instant looked = Instant.MIN;
  private volatile long soughtIndex = -1;

  ProvenTrees(RegistryLog log, Checkpoints checkpoints, LogPolicy policy) {
    this.log = log;
    this.checkpoints = checkpoints;
    this.verifier = new CheckpointVerifier(policy);
  }

  /** A tree that has the entry at an index; empty while too few witnesses have seen it. */
  Optional<ProvenTree> with(long index, Instant now) {
    ProvenTree known = newest;
    boolean lacking = known == null || !known.has(index);
    boolean isNew = lacking && index > soughtIndex;
    boolean isDue = !now.isBefore(looked.plus(lacking ? PATIENCE : FRESH));
    if (isNew || isDue || now.isBefore(looked)) {
      known = look(index, now);
    }
    return Optional.ofNullable(known).filter(tree -> tree.has(index));
  }

  private synchronized @Nullable ProvenTree look(long index, Instant now) {
    ProvenTree known = newest;
    looked = now;
    soughtIndex = Math.max(soughtIndex, index);
    Optional<StoredCheckpoint> candidate =
        checkpoints
            .newest()
            .filter(c -> known == null || !c.equals(known.checkpoint()))
            .filter(c -> verifier.verify(c.note(), now) instanceof Verified);
    ProvenTree tree = candidate.map(c -> ProvenTree.of(log, c)).orElse(known);
    newest = tree;
    return tree;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.log;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.registry.database.Database;
import org.crossborder.trust.log.TreeHead;
import org.crossborder.trust.log.note.Checkpoint;
import org.crossborder.trust.log.note.CheckpointVerifier;
import org.crossborder.trust.log.note.LogPolicy;
import org.crossborder.trust.log.note.NoteSigner;
import org.crossborder.trust.log.note.SignedNote;
import org.crossborder.trust.log.note.Verification;

/** Signs the log's checkpoints and gathers the witnesses' cosignatures (C2SP tlog-checkpoint). */
public final class Checkpoints {
  private final Database database;
  private final RegistryLog log;
  private final NoteSigner signer;
  private final WitnessGroup witnesses;
  private final LogPolicy policy;
  private final CheckpointStore store;

  /**
   * Checkpoints of a log.
   *
   * @param policy the log's key and who must cosign, as the root says
   */
  public Checkpoints(
      Database database,
      RegistryLog log,
      NoteSigner signer,
      WitnessGroup witnesses,
      LogPolicy policy) {
    if (!policy.logKeys().contains(signer.key())) {
      throw new IllegalArgumentException(
          "The root does not name the key %s for the log".formatted(signer.key()));
    }
    this.database = database;
    this.log = log;
    this.signer = signer;
    this.witnesses = witnesses;
    this.policy = policy;
    this.store = new CheckpointStore(database.jdbc());
  }

  /** The newest checkpoint with the cosignatures that have arrived. */
  public Optional<StoredCheckpoint> newest() {
    return store.newest();
  }

  /** Signs the whole log as it stands, if that has not been done. */
  public StoredCheckpoint sign() {
    return database.durably(
        () -> {
          long size = log.lock();
          return store.newest().filter(newest -> newest.size() == size).orElseGet(() -> add(size));
        });
  }

  /** Asks the witnesses that have not cosigned the newest checkpoint yet; waits a little. */
  public void gatherCosignatures(Instant now) {
    Optional<StoredCheckpoint> newest = store.newest();
    if (newest.isPresent() && !witnesses.isEmpty()) {
      List<WitnessGroup.Arrived> arrived = witnesses.cosign(newest.get(), now);
      database.durably(
          () -> {
            arrived.forEach(a -> store.addCosignature(a.size(), a.signature()));
            return arrived.size();
          });
    }
  }

  /** Whether as many witnesses as the root asks for have cosigned the newest checkpoint. */
  public boolean hasQuorum(Instant now) {
    return policy.quorum() == 0
        || store
            .newest()
            .map(checkpoint -> new CheckpointVerifier(policy).verify(checkpoint.note(), now))
            .filter(Verification.Verified.class::isInstance)
            .isPresent();
  }

  private StoredCheckpoint add(long size) {
    TreeHead head = log.head(size);
    String text = new Checkpoint(policy.origin(), head).text();
    try {
      SignedNote note = new SignedNote(text, List.of(signer.sign(text)));
      store.add(size, note);
      return new StoredCheckpoint(size, note);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A checkpoint cannot be signed", e);
    }
  }
}

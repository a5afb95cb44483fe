// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.note;

import java.security.GeneralSecurityException;
import java.time.Instant;
import org.crossborder.trust.log.ConsistencyProof;
import org.crossborder.trust.log.ProofOutcome;
import org.crossborder.trust.log.ProofVerifier;
import org.crossborder.trust.log.TreeHead;
import org.crossborder.trust.log.note.Verification.Refused;
import org.crossborder.trust.log.note.Verification.Verified;

/**
 * Cosigns checkpoints of a log that only ever grew under its eyes, so that nobody is shown another
 * log (C2SP tlog-witness, add-checkpoint). Whoever calls keeps the tree head that was cosigned
 * last, and stores the new one before the cosignature leaves.
 *
 * @param log the keys of the log; its other witnesses do not matter here
 */
public record Witness(LogPolicy log, NoteSigner signer) {
  /** A cosigned checkpoint: the head to keep, the signature to hand out. */
  public record Cosigned(TreeHead head, NoteSignature signature) {}

  /** Cosigns the note, if its tree begins with the one cosigned last. */
  public Verification<Cosigned> cosign(
      TreeHead last, SignedNote note, ConsistencyProof proof, Instant now)
      throws GeneralSecurityException {
    Verification<VerifiedCheckpoint> verification =
        new CheckpointVerifier(log.withoutWitnesses()).verify(note, now);
    if (verification instanceof Refused<VerifiedCheckpoint> refused) {
      return new Refused<>(refused.reason(), refused.detail());
    }
    TreeHead head = ((Verified<VerifiedCheckpoint>) verification).value().checkpoint().head();
    ProofOutcome outcome = ProofVerifier.verify(proof, last, head);
    return outcome == ProofOutcome.VALID
        ? new Verified<>(new Cosigned(head, signer.cosign(note.text(), now)))
        : new Refused<>(LogRefusal.NOT_CONSISTENT, outcome.name());
  }
}

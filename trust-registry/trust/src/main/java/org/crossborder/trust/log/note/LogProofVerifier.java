// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.note;

import java.time.Instant;
import org.crossborder.trust.log.Hash;
import org.crossborder.trust.log.InclusionProof;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.log.ProofOutcome;
import org.crossborder.trust.log.ProofVerifier;
import org.crossborder.trust.log.TreeHead;
import org.crossborder.trust.log.note.Verification.Refused;
import org.crossborder.trust.log.note.Verification.Verified;

/** Verifies proofs that travel (C2SP tlog-proof, Verifying a tlog proof). */
public record LogProofVerifier(LogPolicy policy) {
  /** An entry that is in the log. */
  public record Included(long index, VerifiedCheckpoint checkpoint) {}

  /** Whether the proof shows that an entry with this leaf hash is in the log. */
  public Verification<Included> verify(byte[] proof, Hash leaf, Instant now) {
    try {
      return verify(LogProof.parse(proof), leaf, now);
    } catch (MalformedLogException e) {
      return new Refused<>(LogRefusal.MALFORMED, String.valueOf(e.getMessage()));
    }
  }

  private Verification<Included> verify(LogProof proof, Hash leaf, Instant now) {
    Verification<VerifiedCheckpoint> verification =
        new CheckpointVerifier(policy).verify(proof.checkpoint(), now);
    if (verification instanceof Refused<VerifiedCheckpoint> refused) {
      return new Refused<>(refused.reason(), refused.detail());
    }
    VerifiedCheckpoint verified = ((Verified<VerifiedCheckpoint>) verification).value();
    TreeHead head = verified.checkpoint().head();
    ProofOutcome outcome =
        ProofVerifier.verify(
            new InclusionProof(proof.index(), head.size(), proof.path()), leaf, head);
    return outcome == ProofOutcome.VALID
        ? new Verified<>(new Included(proof.index(), verified))
        : new Refused<>(LogRefusal.NOT_INCLUDED, outcome.name());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.log.TreeHead;
import org.crossborder.trust.log.note.Checkpoint;
import org.crossborder.trust.log.note.CheckpointVerifier;
import org.crossborder.trust.log.note.SignedNote;
import org.crossborder.trust.log.note.Verification;
import org.crossborder.trust.log.note.VerifiedCheckpoint;
import org.crossborder.trust.snapshot.LogAuthority;
import org.crossborder.trust.snapshot.Refusal.Kind;
import org.crossborder.trust.snapshot.RefusedException;

/**
 * Follows the registry's log: each checkpoint is signed by the log and enough witnesses, and
 * continues the one before.
 */
final class FollowedLog {
  private final LogReader reader;
  private final LogCopy copy;

  private FollowedLog(LogReader reader, LogCopy copy) {
    this.reader = reader;
    this.copy = copy;
  }

  /**
   * The log that the root names, from the checkpoint that was verified last; another log than that
   * one, if the root now names another, from its beginning.
   */
  static FollowedLog of(
      LogAuthority authority, Optional<SignedNote> last, LogReader reader, EntriesFile entries) {
    TreeHead seen =
        last.map(FollowedLog::checkpoint)
            .filter(checkpoint -> checkpoint.origin().equals(authority.origin()))
            .map(Checkpoint::head)
            .orElse(TreeHead.EMPTY);
    return new FollowedLog(reader, new LogCopy(entries, seen));
  }

  LogCopy copy() {
    return copy;
  }

  /** Fetches the newest checkpoint and the entries up to it. */
  SignedNote update(LogAuthority authority, Instant now) throws IOException, RefusedException {
    SignedNote note = parse(reader.checkpoint());
    copy.extend(verified(note, authority, now).head(), reader);
    return note;
  }

  /** How a checkpoint that somebody else holds stands to this log. */
  Comparison compare(SignedNote other, LogAuthority authority, Instant now) {
    try {
      return copy.compare(verified(other, authority, now).head(), reader);
    } catch (RefusedException e) {
      return Comparison.NOT_COMPARABLE;
    }
  }

  private static Checkpoint verified(SignedNote note, LogAuthority authority, Instant now)
      throws RefusedException {
    Verification<VerifiedCheckpoint> verification =
        new CheckpointVerifier(authority.policy()).verify(note, now);
    if (verification instanceof Verification.Refused<VerifiedCheckpoint> refused) {
      throw refusal(refused);
    }
    return ((Verification.Verified<VerifiedCheckpoint>) verification).value().checkpoint();
  }

  private static RefusedException refusal(Verification.Refused<VerifiedCheckpoint> refused) {
    Kind kind =
        switch (refused.reason()) {
          case MALFORMED -> Kind.MALFORMED;
          case OTHER_LOG -> Kind.MIX_AND_MATCH;
          case NOT_SIGNED_BY_LOG, SIGNATURE_INVALID -> Kind.WRONG_SIGNER;
          case TOO_FEW_WITNESSES -> Kind.TOO_FEW_WITNESSES;
          case NOT_CONSISTENT -> Kind.SPLIT_VIEW;
          case NOT_INCLUDED -> Kind.NOT_IN_LOG;
        };
    return new RefusedException(
        kind, "The log's checkpoint: %s (%s)".formatted(refused.reason(), refused.detail()));
  }

  private static SignedNote parse(byte[] note) throws RefusedException {
    try {
      return SignedNote.parse(note);
    } catch (MalformedLogException e) {
      throw new RefusedException(
          Kind.MALFORMED, "The log's checkpoint cannot be read: " + e.getMessage());
    }
  }

  private static Checkpoint checkpoint(SignedNote note) {
    try {
      return Checkpoint.parse(note.text());
    } catch (MalformedLogException e) {
      throw new IllegalStateException("The checkpoint that was kept is damaged", e);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.crossborder.trust.answer.AnswerCheck.Outcome.Fails;
import org.crossborder.trust.answer.AnswerCheck.Outcome.Holds;
import org.crossborder.trust.answer.AnswerCheck.Outcome.NotShown;
import org.crossborder.trust.log.Hash;
import org.crossborder.trust.log.LogEntry;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.log.note.LogPolicy;
import org.crossborder.trust.log.note.LogProofVerifier;
import org.crossborder.trust.log.note.LogProofVerifier.Included;
import org.crossborder.trust.log.note.Verification;
import org.crossborder.trust.log.note.Verification.Refused;
import org.crossborder.trust.log.note.Verification.Verified;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.snapshot.LogAuthority;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The entry that names the snapshot is in the log that the root names, by a checkpoint that the log
 * signed and enough witnesses cosigned before the answer was given (C2SP tlog-proof).
 */
final class PublicationIsLogged implements AnswerCheck {
  @Override
  public Outcome check(SignedAnswer answer) {
    Answer claims = answer.claims();
    if (!claims.restsOnData()) {
      return claims.proof() == null
          ? new Holds("It rests on no data, so there is nothing to be proved to be in the log.")
          : new Fails("The answer rests on no data and yet names a log entry");
    }
    LogAuthority log = answer.root().log();
    ProofDigests digests = claims.proof();
    if (log == null || digests == null) {
      return log == null
          ? new NotShown(
              "The root names no log, so where the answer's data comes from is not shown")
          : new NotShown(
              "The answer does not say where the log names its data: too few witnesses had seen it");
    }
    RecognitionAnswer file = answer.saved();
    if (file == null) {
      return new NotShown(
          "The file holds the signed answer alone, without the proof that the log names its data");
    }
    JsonNode entry = file.publicationEntry();
    String proof = file.logProof();
    return entry == null || proof == null
        ? new Fails("The file lacks the proof that the log names the answer's data")
        : check(entry, proof, digests, log.policy(), claims);
  }

  private static Outcome check(
      JsonNode entry, String proof, ProofDigests digests, LogPolicy policy, Answer claims) {
    Hash leaf = leafHash(entry);
    if (leaf == null || !leaf.toString().equals(digests.publicationEntry())) {
      return new Fails("The file's publication entry is not the one that the signature names");
    }
    if (!Fingerprint.sha256(proof.getBytes(UTF_8)).equals(digests.logProof())) {
      return new Fails("The file's log proof is not the one that the signature names");
    }
    Verification<Included> verification =
        new LogProofVerifier(policy).verify(proof.getBytes(UTF_8), leaf, claims.issuedAt());
    if (verification instanceof Refused<Included> refused) {
      return new Fails(sentence(refused));
    }
    Included included = ((Verified<Included>) verification).value();
    return Long.valueOf(included.index()).equals(claims.treeSize())
        ? new Holds(sentence(included, policy))
        : new Fails(
            "The publication stands at index %d of the log, and the answer names %d"
                .formatted(included.index(), claims.treeSize()));
  }

  private static @Nullable Hash leafHash(JsonNode entry) {
    try {
      return LogEntry.of(entry).leafHash();
    } catch (MalformedLogException e) {
      return null;
    }
  }

  private static String sentence(Included included, LogPolicy policy) {
    return "The log '%s' holds the publication of its data at index %d of %d; the log signed that, and %d of its %d witnesses (%d needed)%s."
        .formatted(
            policy.origin(),
            included.index(),
            included.checkpoint().checkpoint().head().size(),
            included.checkpoint().witnesses().size(),
            policy.witnesses().size(),
            policy.quorum(),
            included.checkpoint().witnesses().values().stream()
                .max(Instant::compareTo)
                .map(time -> ", last at " + time)
                .orElse(""));
  }

  private static String sentence(Refused<Included> refused) {
    return switch (refused.reason()) {
      case MALFORMED -> "The log proof is not in the form that C2SP tlog-proof prescribes";
      case OTHER_LOG ->
          "The log proof is of the log '%s', which the root does not name"
              .formatted(refused.detail());
      case NOT_SIGNED_BY_LOG -> "No key that the root names for the log signed the checkpoint";
      case SIGNATURE_INVALID ->
          "The signature of %s under the checkpoint is false".formatted(refused.detail());
      case TOO_FEW_WITNESSES ->
          "Only %s witnesses that the root asks for had seen the checkpoint"
              .formatted(refused.detail());
      case NOT_CONSISTENT, NOT_INCLUDED ->
          "The publication of the answer's data is not in the log that the checkpoint is of";
    };
  }
}

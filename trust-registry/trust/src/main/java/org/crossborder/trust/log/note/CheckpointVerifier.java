// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.log.note.Verification.Refused;
import org.crossborder.trust.log.note.Verification.Verified;

/**
 * Verifies a signed checkpoint against a policy: the log's signature, then the witnesses'. Unknown
 * keys are passed over; a false signature of a known key condemns the whole note (C2SP signed-note,
 * Signatures).
 */
public record CheckpointVerifier(LogPolicy policy) {
  /** How far a witness's clock may be ahead. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  /** Verifies a note as it was served. */
  public Verification<VerifiedCheckpoint> verify(byte[] note, Instant now) {
    try {
      return verify(SignedNote.parse(note), now);
    } catch (MalformedLogException e) {
      return new Refused<>(LogRefusal.MALFORMED, String.valueOf(e.getMessage()));
    }
  }

  /** Verifies a note. */
  public Verification<VerifiedCheckpoint> verify(SignedNote note, Instant now) {
    for (NoteSignature signature : note.signatures()) {
      for (VerifierKey key : keysOf(signature)) {
        if (!verifies(key, signature, note.text())) {
          return new Refused<>(LogRefusal.SIGNATURE_INVALID, key.name());
        }
      }
    }
    if (policy.logKeys().stream()
        .noneMatch(key -> note.signatures().stream().anyMatch(s -> s.isBy(key)))) {
      return new Refused<>(LogRefusal.NOT_SIGNED_BY_LOG, policy.origin());
    }
    try {
      return witnessed(Checkpoint.parse(note.text()), note, now);
    } catch (MalformedLogException e) {
      return new Refused<>(LogRefusal.MALFORMED, String.valueOf(e.getMessage()));
    }
  }

  private Verification<VerifiedCheckpoint> witnessed(
      Checkpoint checkpoint, SignedNote note, Instant now) {
    if (!checkpoint.origin().equals(policy.origin())) {
      return new Refused<>(LogRefusal.OTHER_LOG, checkpoint.origin());
    }
    Map<VerifierKey, Instant> witnesses = new HashMap<>();
    for (VerifierKey witness : policy.witnesses()) {
      latest(witness, note, now.plus(SKEW)).ifPresent(time -> witnesses.put(witness, time));
    }
    return witnesses.size() < policy.quorum()
        ? new Refused<>(LogRefusal.TOO_FEW_WITNESSES, witnesses.size() + " of " + policy.quorum())
        : new Verified<>(new VerifiedCheckpoint(checkpoint, witnesses));
  }

  /** When the witness last cosigned; what claims to come from the future does not count. */
  private static Optional<Instant> latest(VerifierKey witness, SignedNote note, Instant bound) {
    return note.signatures().stream()
        .filter(signature -> signature.isBy(witness))
        .flatMap(signature -> Cosignature.parse(signature.signature()).stream())
        .filter(cosignature -> cosignature.seconds() <= bound.getEpochSecond())
        .map(cosignature -> Instant.ofEpochSecond(cosignature.seconds()))
        .max(Instant::compareTo);
  }

  private List<VerifierKey> keysOf(NoteSignature signature) {
    return Stream.concat(policy.logKeys().stream(), policy.witnesses().stream())
        .filter(signature::isBy)
        .toList();
  }

  private static boolean verifies(VerifierKey key, NoteSignature signature, String text) {
    return key.type() == SignatureType.COSIGNATURE
        ? Cosignature.parse(signature.signature())
            .filter(cosignature -> cosignature.verifies(key, text))
            .isPresent()
        : key.verifies(text.getBytes(UTF_8), signature.signature());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.answer;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.registry.http.RequestBodies;
import org.crossborder.trust.answer.AnswerBasis;
import org.crossborder.trust.answer.AnswerSigner;
import org.crossborder.trust.answer.RecognitionAnswer;
import org.crossborder.trust.decision.Question;
import org.crossborder.trust.decision.Recogniser;
import org.crossborder.trust.decision.Recognition;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ResponseStatusException;

/** Decides by the code that relying parties run themselves, and signs what it decided. */
public final class Answering {
  private final Recogniser present = new Recogniser();

  /** Of its own, since each recogniser keeps the index of one snapshot. */
  private final Recogniser past = new Recogniser();

  private final AnswerBases bases;
  private final AnswerSigner signer;
  private final Clock clock;

  Answering(AnswerBases bases, AnswerSigner signer, Clock clock) {
    this.bases = bases;
    this.signer = signer;
    this.clock = clock;
  }

  /** The signed answer of {@code now}. */
  public RecognitionAnswer answer(Question question, Instant now) {
    return answer(new Asked(question, null), bases.newest(now), now);
  }

  /** The signed replay: what would have been answered from what the log held at a time. */
  public RecognitionAnswer replay(Question question, Instant asKnownAt, Instant now) {
    return answer(new Asked(question, null), bases.knownAt(asKnownAt, now), now);
  }

  /** The register as it was known at a time; empty before its first publication. */
  public Optional<TrustedSnapshot> knownAt(Instant asKnownAt) {
    return bases.replays().knownAt(asKnownAt);
  }

  RecognitionAnswer answer(RecognitionRequest request) {
    Instant now = clock.instant();
    return answer(Asked.by(request), basis(request.knownAt(now), now), now);
  }

  /** All of them from one version of the register, as of one instant. */
  List<RecognitionAnswer> answer(RecognitionBatch batch) {
    Instant now = clock.instant();
    List<RecognitionRequest> requests = batch.checked();
    List<Asked> all = asked(requests);
    AnswerBasis basis = basis(RecognitionBatch.knownAt(requests, now), now);
    return all.stream().map(asked -> answer(asked, basis, now)).toList();
  }

  /** One question that cannot be read refuses the batch, and says which it is. */
  private static List<Asked> asked(List<RecognitionRequest> requests) {
    List<Asked> all = new ArrayList<>();
    for (RecognitionRequest request : requests) {
      try {
        all.add(Asked.by(request));
      } catch (ResponseStatusException e) {
        throw RequestBodies.bad("questions[%d]: %s".formatted(all.size(), e.getReason()));
      }
    }
    return all;
  }

  private AnswerBasis basis(@Nullable Instant asKnownAt, Instant now) {
    return asKnownAt == null ? bases.newest(now) : bases.knownAt(asKnownAt, now);
  }

  /** A replay decides as at the time it is asked for; it is signed now. */
  private RecognitionAnswer answer(Asked asked, AnswerBasis basis, Instant now) {
    Recognition recognition =
        basis.knownAt() == null
            ? present.recognise(asked.question(), basis.trusted(), now)
            : past.recognise(asked.question(), basis.trusted(), basis.knownAt());
    return signer.sign(asked.question(), recognition, asked.nonce(), basis, now);
  }

  private record Asked(Question question, @Nullable String nonce) {
    static Asked by(RecognitionRequest request) {
      return new Asked(request.question(), request.checkedNonce());
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.answer;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.registry.publication.CurrentPublication;
import org.crossborder.registry.publication.Vouched;
import org.crossborder.registry.web.RequestBodies;
import org.crossborder.trust.answer.AnswerBasis;
import org.crossborder.trust.answer.AnswerSigner;
import org.crossborder.trust.answer.EvidenceSource;
import org.crossborder.trust.answer.RecognitionAnswer;
import org.crossborder.trust.decision.Question;
import org.crossborder.trust.decision.Recogniser;
import org.crossborder.trust.decision.Recognition;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ResponseStatusException;

/** Decides by the code that relying parties run themselves, and signs what it decided. */
public final class Answering {
  private final Recogniser recogniser = new Recogniser();
  private final CurrentPublication current;
  private final AnswerSigner signer;
  private final Clock clock;

  Answering(CurrentPublication current, AnswerSigner signer, Clock clock) {
    this.current = current;
    this.signer = signer;
    this.clock = clock;
  }

  /** The signed answer of {@code now}. */
  public RecognitionAnswer answer(Question question, Instant now) {
    return answer(new Asked(question, null), at(now));
  }

  RecognitionAnswer answer(RecognitionRequest request) {
    return answer(new Asked(request.question(), request.checkedNonce()), at(clock.instant()));
  }

  /** All of them from one version of the register, as of one instant. */
  List<RecognitionAnswer> answer(RecognitionBatch batch) {
    List<Asked> all = asked(batch.checked());
    Now now = at(clock.instant());
    return all.stream().map(asked -> answer(asked, now)).toList();
  }

  /** One question that cannot be read refuses the batch, and says which it is. */
  private static List<Asked> asked(List<RecognitionRequest> requests) {
    List<Asked> all = new ArrayList<>();
    for (RecognitionRequest request : requests) {
      try {
        all.add(new Asked(request.question(), request.checkedNonce()));
      } catch (ResponseStatusException e) {
        throw RequestBodies.bad("questions[%d]: %s".formatted(all.size(), e.getReason()));
      }
    }
    return all;
  }

  private RecognitionAnswer answer(Asked asked, Now now) {
    Recognition recognition =
        recogniser.recognise(asked.question(), now.basis().trusted(), now.time());
    return signer.sign(asked.question(), recognition, asked.nonce(), now.basis(), now.time());
  }

  private Now at(Instant time) {
    AnswerBasis basis =
        current
            .vouched()
            .map(Vouched::trusted)
            .map(data -> new AnswerBasis(data, null, EvidenceSource.NONE, null))
            .orElseGet(AnswerBasis::nothing);
    return new Now(basis, time);
  }

  private record Asked(Question question, @Nullable String nonce) {}

  private record Now(AnswerBasis basis, Instant time) {}
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import java.util.List;
import java.util.Optional;
import org.crossborder.trust.answer.AnswerCheck.Outcome.Fails;
import org.crossborder.trust.answer.AnswerCheck.Outcome.Holds;
import org.crossborder.trust.answer.AnswerCheck.Outcome.NotShown;
import org.crossborder.trust.decision.PartyQuestion;
import org.crossborder.trust.decision.Question;
import org.crossborder.trust.decision.Reason;
import org.crossborder.trust.decision.Recogniser;
import org.crossborder.trust.decision.Recognition;
import org.crossborder.trust.decision.RecognitionQuestion;
import org.crossborder.trust.decision.ServiceQuestion;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.snapshot.MalformedJsonException;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Whoever has the snapshot and the certificates decides again, by the same code, and comes to the
 * same verdict with the same reasons (invariant 7).
 */
record DecidedAgain(DecisionMaterial material) implements AnswerCheck {
  @Override
  public Outcome check(SignedAnswer answer) {
    Answer claims = answer.claims();
    if (!Fingerprint.sha256(material.snapshot()).equals(claims.snapshotSha256())) {
      return new Fails("The snapshot given is not the one that the answer names");
    }
    Question question = question(claims.question());
    if (question == null) {
      return new NotShown("Without the signer's certificate it cannot be decided again");
    }
    if (!AnsweredQuestion.digest(question, claims.question().asKnownAt())
        .equals(claims.questionSha256())) {
      return new Fails("The certificates given are not those of the question");
    }
    try {
      return compare(new SnapshotJson().readSnapshot(material.snapshot()), question, claims);
    } catch (MalformedJsonException e) {
      return new Fails("The snapshot given cannot be read: " + e.getMessage());
    }
  }

  private static Outcome compare(Snapshot snapshot, Question question, Answer claims) {
    TrustedSnapshot trusted =
        new TrustedSnapshot(
            snapshot, snapshot.nextUpdate(), String.valueOf(claims.snapshotSha256()));
    Recognition again =
        new Recogniser().recognise(question, Optional.of(trusted), claims.decidedAt());
    return again.verdict() == claims.verdict()
            && reasons(again.reasons()).equals(claims.reasons())
            && reasons(again.remarks()).equals(claims.remarks())
            && Optional.ofNullable(again.clauseId()).equals(Optional.ofNullable(claims.clause()))
            && Optional.ofNullable(again.serviceId()).equals(Optional.ofNullable(claims.service()))
            && again.pathSha256().equals(claims.pathSha256())
        ? new Holds(
            "Decided again from the snapshot, as of %s: the same verdict with the same reasons."
                .formatted(claims.decidedAt()))
        : new Fails(
            "Decided again from the snapshot, as of %s, the verdict is %s with other reasons or grounds: %s"
                .formatted(claims.decidedAt(), again.verdict(), again.reasons()));
  }

  private @Nullable Question question(AnsweredQuestion asked) {
    if (asked.service() != null) {
      return new ServiceQuestion(
          asked.service(),
          asked.recognisingParty(),
          asked.recognisedParty(),
          asked.documentType(),
          asked.purpose(),
          asked.at());
    } else if (asked.certificateSha256() == null) {
      return new PartyQuestion(
          asked.recognisingParty(),
          asked.recognisedParty(),
          asked.documentType(),
          asked.purpose(),
          asked.at());
    }
    return material.signer() == null
        ? null
        : new RecognitionQuestion(
            material.signer(),
            material.pool(),
            asked.recognisingParty(),
            asked.recognisedParty(),
            asked.documentType(),
            asked.purpose(),
            asked.at(),
            asked.timeProof(),
            material.revocationEvidence());
  }

  private static List<AnsweredReason> reasons(List<Reason> reasons) {
    return reasons.stream().map(AnsweredReason::of).toList();
  }
}

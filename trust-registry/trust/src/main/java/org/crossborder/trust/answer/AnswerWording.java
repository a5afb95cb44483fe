// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An answer in plain words. */
final class AnswerWording {
  private AnswerWording() {}

  static List<String> of(SignedAnswer signed) {
    Answer answer = signed.claims();
    List<String> sentences = new ArrayList<>();
    sentences.add(asked(answer.question()));
    sentences.add(answered(answer));
    answer.reasons().forEach(reason -> sentences.add(because(reason)));
    answer.remarks().forEach(remark -> sentences.add("Remark: " + because(remark)));
    sentences.add(decidedFrom(answer));
    answer.replayedAt().ifPresent(knownAt -> sentences.add(replay(knownAt)));
    sentences.add(reliance(signed));
    Optional.ofNullable(answer.nonce()).ifPresent(nonce -> sentences.add("Nonce: " + nonce));
    return sentences;
  }

  static boolean isCurrent(SignedAnswer signed) {
    return signed.claims().replayedAt().isEmpty()
        && signed.at().isBefore(signed.claims().expires());
  }

  private static String reliance(SignedAnswer signed) {
    Answer answer = signed.claims();
    if (answer.replayedAt().isPresent()) {
      return "Given at %s: proof of what was known then, and no ground for a new decision."
          .formatted(answer.issuedAt());
    }
    return isCurrent(signed)
        ? "Given at %s; at %s it may be relied upon, until %s."
            .formatted(answer.issuedAt(), signed.at(), answer.expires())
        : "Given at %s, to be relied upon until %s: at %s it is proof of what was answered, and no ground for a new decision."
            .formatted(answer.issuedAt(), answer.expires(), signed.at());
  }

  private static String replay(Instant knownAt) {
    return "A replay: answered from what the log held at %s, as it would have been answered then; what was recorded later is left out."
        .formatted(knownAt);
  }

  private static String asked(AnsweredQuestion asked) {
    return "Asked: was %s, recognised by %s for '%s' from %s, for the purpose '%s'?"
        .formatted(
            asked.subject(),
            asked.recognisingParty(),
            asked.documentType(),
            asked.recognisedParty(),
            asked.purpose());
  }

  private static String answered(Answer answer) {
    String how =
        answer.clause() == null
            ? ""
            : " by clause "
                + answer.clause()
                + (answer.service() == null
                    ? ""
                    : ", service %s, reference level %s"
                        .formatted(answer.service(), answer.referenceLevel()));
    return switch (answer.verdict()) {
      case RECOGNISED -> "Answered: RECOGNISED" + how + ".";
      case NOT_RECOGNISED -> "Answered: NOT RECOGNISED.";
      case INDETERMINATE -> "Answered: INDETERMINATE, it cannot be said.";
    };
  }

  private static String because(AnsweredReason reason) {
    return "- %s (%s; %s, rule %s%s)"
        .formatted(
            reason.sentence(),
            reason.code(),
            reason.article(),
            reason.rule(),
            reason.logIndex() == null ? "" : ", log entry " + reason.logIndex());
  }

  private static String decidedFrom(Answer answer) {
    return answer.snapshotVersion() == 0
        ? "Decided without any data: the registry had published nothing, so this says nothing about the signer."
        : "Decided from version %d of the register, %s."
            .formatted(
                answer.snapshotVersion(),
                switch (answer.freshness()) {
                  case FRESH -> "known to be the newest";
                  case DEGRADED -> "perhaps not the newest";
                  case STALE -> "which was too old to decide from";
                });
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.trqp;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.crossborder.trust.answer.AnsweredReason;
import org.crossborder.trust.answer.RecognitionAnswer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What TRQP 2.0 answers, and beside it our proof: an answer of this registry that verifies offline.
 *
 * @param authorized in answers to authorization queries; true only if confirmed
 * @param recognized in answers to recognition queries; likewise
 * @param proof signed; save it and give it to {@code verify-answer}
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrqpResponse(
    String entityId,
    String authorityId,
    String action,
    String resource,
    @Nullable Boolean authorized,
    @Nullable Boolean recognized,
    @Nullable Instant timeRequested,
    Instant timeEvaluated,
    String message,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> context,
    RecognitionAnswer proof) {
  private static final String CONFIRMED = "RECOGNISED";

  TrqpResponse {
    context = Map.copyOf(context);
  }

  static TrqpResponse toAuthorization(TrqpQuery query, RecognitionAnswer proof, Instant now) {
    return of(query, proof.verdict().equals(CONFIRMED), null, proof, now);
  }

  static TrqpResponse toRecognition(TrqpQuery query, RecognitionAnswer proof, Instant now) {
    return of(query, null, proof.verdict().equals(CONFIRMED), proof, now);
  }

  private static TrqpResponse of(
      TrqpQuery query,
      @Nullable Boolean authorized,
      @Nullable Boolean recognized,
      RecognitionAnswer proof,
      Instant now) {
    return new TrqpResponse(
        query.entityId(),
        query.authorityId(),
        query.action(),
        query.resource(),
        authorized,
        recognized,
        query.time(),
        now,
        message(proof),
        query.context(),
        proof);
  }

  private static String message(RecognitionAnswer proof) {
    return proof.reasons().isEmpty()
        ? "%s by clause %s.".formatted(proof.verdict(), proof.clause())
        : proof.reasons().stream()
            .map(AnsweredReason::sentence)
            .collect(Collectors.joining(" ", proof.verdict() + ": ", ""));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import java.time.Instant;
import java.util.List;
import org.crossborder.trust.decision.Recognition;
import org.crossborder.trust.decision.RecognitionQuestion;
import org.crossborder.trust.decision.RecognitionVerdict;
import org.crossborder.trust.snapshot.Freshness;
import org.jspecify.annotations.Nullable;

/**
 * The claims of an answer (RFC 7519): what was asked, what was answered, and from which data.
 *
 * @param iss issuer
 * @param iat when it was answered, seconds since 1970
 * @param exp until when the answer may be relied upon, likewise
 * @param nonce as in the question, or null
 */
record Answer(
    String iss,
    long iat,
    long exp,
    @Nullable String nonce,
    String questionSha256,
    AnsweredQuestion question,
    RecognitionVerdict verdict,
    List<AnsweredReason> reasons,
    List<AnsweredReason> remarks,
    @Nullable String clause,
    @Nullable String service,
    @Nullable Integer referenceLevel,
    List<String> pathSha256,
    long snapshotVersion,
    Freshness freshness) {
  static final String ISSUER = "urn:crossborder:trust-registry";

  Answer {
    reasons = List.copyOf(reasons);
    remarks = List.copyOf(remarks);
    pathSha256 = List.copyOf(pathSha256);
  }

  static Answer of(
      RecognitionQuestion question,
      Recognition recognition,
      @Nullable String nonce,
      Instant issuedAt,
      Instant expires) {
    return new Answer(
        ISSUER,
        issuedAt.getEpochSecond(),
        expires.getEpochSecond(),
        nonce,
        AnsweredQuestion.digest(question),
        AnsweredQuestion.of(question),
        recognition.verdict(),
        recognition.reasons().stream().map(AnsweredReason::of).toList(),
        recognition.remarks().stream().map(AnsweredReason::of).toList(),
        recognition.clauseId(),
        recognition.serviceId(),
        recognition.referenceLevel(),
        recognition.pathSha256(),
        recognition.snapshotVersion(),
        recognition.freshness());
  }

  Instant issuedAt() {
    return Instant.ofEpochSecond(iat);
  }

  Instant expires() {
    return Instant.ofEpochSecond(exp);
  }
}

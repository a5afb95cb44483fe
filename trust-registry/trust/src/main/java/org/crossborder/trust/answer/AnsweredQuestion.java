// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.crossborder.trust.decision.RecognitionQuestion;
import org.crossborder.trust.decision.TimeProof;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.path.Names;
import org.jspecify.annotations.Nullable;

/**
 * The question within an answer, so that the answer explains itself to whoever did not ask.
 *
 * @param certificateSha256 fingerprint of the signer's certificate
 * @param signer its subject, as it is called in sentences
 * @param asKnownAt asked what was known at this time, or null
 */
record AnsweredQuestion(
    String certificateSha256,
    String signer,
    String recognisingParty,
    String recognisedParty,
    String documentType,
    String purpose,
    Instant at,
    TimeProof timeProof,
    @Nullable Instant asKnownAt) {
  static AnsweredQuestion of(RecognitionQuestion question, @Nullable Instant asKnownAt) {
    return new AnsweredQuestion(
        Fingerprint.sha256(question.target()),
        Names.of(question.target()),
        question.recognisingParty(),
        question.recognisedParty(),
        question.documentType(),
        question.purpose(),
        question.at(),
        question.timeProof(),
        asKnownAt);
  }

  /** The question's hash, with the pool that whoever asked had given. */
  static String digest(RecognitionQuestion question, @Nullable Instant asKnownAt) {
    AnsweredQuestion asked = of(question, asKnownAt);
    QuestionDigest digest = new QuestionDigest();
    digest.part(asked.certificateSha256());
    digest.part(asked.recognisingParty());
    digest.part(asked.recognisedParty());
    digest.part(asked.documentType());
    digest.part(asked.purpose());
    digest.part(asked.at().toString());
    digest.part(asked.timeProof().name());
    digest.part(asKnownAt == null ? "" : asKnownAt.toString());
    for (X509Certificate certificate : question.pool()) {
      digest.part(Fingerprint.sha256(certificate));
    }
    return digest.sha256();
  }
}

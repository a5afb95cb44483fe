// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.crossborder.trust.decision.RecognitionQuestion;
import org.crossborder.trust.decision.TimeProof;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.path.Names;

/**
 * The question within an answer, so that the answer explains itself to whoever did not ask.
 *
 * @param certificateSha256 fingerprint of the signer's certificate
 * @param signer its subject, as it is called in sentences
 */
record AnsweredQuestion(
    String certificateSha256,
    String signer,
    String recognisingParty,
    String recognisedParty,
    String documentType,
    String purpose,
    Instant at,
    TimeProof timeProof) {
  static AnsweredQuestion of(RecognitionQuestion question) {
    return new AnsweredQuestion(
        Fingerprint.sha256(question.target()),
        Names.of(question.target()),
        question.recognisingParty(),
        question.recognisedParty(),
        question.documentType(),
        question.purpose(),
        question.at(),
        question.timeProof());
  }

  /** SHA-256 over the question's parts in their order, one a line; certificates by fingerprint. */
  static String digest(RecognitionQuestion question) {
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    line(parts, Fingerprint.sha256(question.target()));
    for (X509Certificate certificate : question.pool()) {
      line(parts, Fingerprint.sha256(certificate));
    }
    List.of(
            question.recognisingParty(),
            question.recognisedParty(),
            question.documentType(),
            question.purpose(),
            question.at().toString(),
            question.timeProof().name())
        .forEach(part -> line(parts, part));
    return Fingerprint.sha256(parts.toByteArray());
  }

  private static void line(ByteArrayOutputStream parts, String part) {
    parts.writeBytes((part + "\n").getBytes(StandardCharsets.UTF_8));
  }
}

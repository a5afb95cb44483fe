// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.crossborder.trust.AbsentIsEmpty;
import org.crossborder.trust.decision.Question;
import org.crossborder.trust.decision.RecognitionQuestion;
import org.crossborder.trust.decision.ServiceQuestion;
import org.crossborder.trust.decision.TimeProof;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.path.Names;
import org.jspecify.annotations.Nullable;

/**
 * The question within an answer, so that the answer explains itself to whoever did not ask.
 *
 * @param certificateSha256 fingerprint of the signer's certificate; null if no signer was asked
 *     about
 * @param signer its subject, as it is called in sentences; likewise
 * @param service id of the trust service that was asked about, or null
 * @param revocationEvidenceSha256 of the CRLs and OCSP responses that came with the question
 * @param asKnownAt asked what was known at this time, or null
 */
record AnsweredQuestion(
    @Nullable String certificateSha256,
    @Nullable String signer,
    @Nullable String service,
    String recognisingParty,
    String recognisedParty,
    String documentType,
    String purpose,
    Instant at,
    TimeProof timeProof,
    @AbsentIsEmpty List<String> revocationEvidenceSha256,
    @Nullable Instant asKnownAt) {
  AnsweredQuestion {
    revocationEvidenceSha256 = List.copyOf(revocationEvidenceSha256);
  }

  static AnsweredQuestion of(Question question, @Nullable Instant asKnownAt) {
    X509Certificate target = question instanceof RecognitionQuestion asked ? asked.target() : null;
    return new AnsweredQuestion(
        target == null ? null : Fingerprint.sha256(target),
        target == null ? null : Names.of(target),
        question instanceof ServiceQuestion asked ? asked.service() : null,
        question.recognisingParty(),
        question.recognisedParty(),
        question.documentType(),
        question.purpose(),
        question.at(),
        question.timeProof(),
        question instanceof RecognitionQuestion asked
            ? asked.revocationEvidence().stream().map(Fingerprint::sha256).toList()
            : List.of(),
        asKnownAt);
  }

  /** The question's hash, with the pool that whoever asked had given. */
  static String digest(Question question, @Nullable Instant asKnownAt) {
    AnsweredQuestion asked = of(question, asKnownAt);
    QuestionDigest digest = new QuestionDigest();
    digest.part(asked.certificateSha256());
    digest.part(asked.service());
    digest.part(asked.recognisingParty());
    digest.part(asked.recognisedParty());
    digest.part(asked.documentType());
    digest.part(asked.purpose());
    digest.part(asked.at().toString());
    digest.part(asked.timeProof().name());
    digest.part(asKnownAt == null ? null : asKnownAt.toString());
    digest.parts(asked.revocationEvidenceSha256());
    if (question instanceof RecognitionQuestion withPool) {
      digest.parts(withPool.pool().stream().map(Fingerprint::sha256).toList());
    }
    return digest.sha256();
  }

  /** Who was asked about, in words. */
  String subject() {
    if (signer != null) {
      return "%s (certificate SHA-256 %s), signing at %s (%s)"
          .formatted(
              signer,
              certificateSha256,
              at,
              timeProof == TimeProof.CLAIMED ? "merely claimed" : "proved by " + timeProof);
    }
    return (service == null ? "whoever signs" : "whoever signs under the service " + service)
        + " at "
        + at;
  }
}

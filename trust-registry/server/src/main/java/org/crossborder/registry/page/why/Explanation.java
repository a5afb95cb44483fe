// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.why;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.crossborder.registry.page.Addresses;
import org.crossborder.registry.page.CertificateView;
import org.crossborder.registry.page.Promise;
import org.crossborder.registry.page.Reading;
import org.crossborder.trust.answer.AnsweredReason;
import org.crossborder.trust.answer.RecognitionAnswer;
import org.crossborder.trust.decision.RecognitionQuestion;
import org.crossborder.trust.snapshot.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * An answer with all that a person needs to follow it.
 *
 * @param asKnownAt the time whose knowledge the answer is a replay of, or null
 * @param chain from the recognising Party down to the signer
 * @param clauseAddress the page of the clause that grants recognition, or null
 * @param download the signed answer as an address of its own, so that nothing is kept here
 */
record Explanation(
    RecognitionQuestion question,
    @Nullable Instant asKnownAt,
    String recogniser,
    String recognised,
    CertificateView signer,
    RecognitionAnswer answer,
    List<AnsweredReason> reasons,
    List<AnsweredReason> remarks,
    Chain chain,
    @Nullable String clauseAddress,
    String download) {
  static Explanation of(FormReading.Understood asked, RecognitionAnswer answer, Reading reading) {
    RecognitionQuestion question = asked.question();
    return new Explanation(
        question,
        asked.asKnownAt(),
        reading.nameOf(question.recognisingParty()),
        reading.nameOf(question.recognisedParty()),
        CertificateView.of(question.target(), reading.now()),
        answer,
        answer.reasons(),
        answer.remarks(),
        Chain.of(question, answer, reading),
        answer.clause() == null ? null : address(answer.clause(), reading),
        "data:application/json;base64,"
            + Base64.getEncoder().encodeToString(StrictJson.mapper().writeValueAsBytes(answer)));
  }

  private static @Nullable String address(String clause, Reading reading) {
    return reading
        .promises()
        .filter(promise -> promise.clause().id().equals(clause))
        .map(Promise::arrangement)
        .map(arrangement -> new Addresses().clause(arrangement.id(), clause))
        .findFirst()
        .orElse(null);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.load;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crossborder.conformance.as4.Answer;
import org.crossborder.conformance.as4.ebms.Envelope;
import org.crossborder.conformance.as4.ebms.Signal;
import org.crossborder.conformance.as4.http.HttpAnswer;
import org.crossborder.conformance.as4.security.SignatureVerifier;
import org.crossborder.conformance.as4.security.VerifiedSignature;
import org.w3c.dom.Document;

/**
 * Says what became of each message, after the clock has stopped: a receipt counts only if it is
 * signed by the gateway under test, is for this message, and repeats its digests (AS4 1.0, 5.1.8).
 */
final class Judging {
  /** What a message that is proved to have been received is called. */
  static final String RECEIPT = "receipt";

  private final SignatureVerifier verifier;

  Judging(SignatureVerifier verifier) {
    this.verifier = verifier;
  }

  /** How many ended how: as a receipt, as an ebMS error code, or as what was wrong. */
  static Map<String, Integer> byOutcome(List<String> outcomes) {
    Map<String, Integer> counted = new TreeMap<>();
    outcomes.forEach(outcome -> counted.merge(outcome, 1, Integer::sum));
    return counted;
  }

  String outcome(Attempt attempt) {
    HttpAnswer http = attempt.answer();
    if (http == null) {
      return "no answer: " + attempt.failure();
    }
    Answer answer = Answer.read(http, verifier);
    if (answer.receipt().isPresent()) {
      return receipt(attempt.message(), answer.receipt().get(), answer);
    }
    return answer
        .error()
        .map(error -> error.errors().get(0).code())
        .orElse("HTTP " + http.status() + " without a signal");
  }

  private static String receipt(Sendable message, Signal receipt, Answer answer) {
    VerifiedSignature signature = answer.signature();
    Document envelope = answer.envelope();
    if (signature == null || envelope == null) {
      return "receipt without a signature that holds";
    }
    if (!signature.covers("#" + Envelope.messaging(envelope).map(Envelope::id).orElse(""))) {
      return "receipt whose header is not signed";
    }
    if (!receipt.refToMessageId().equals(message.messageId())) {
      return "receipt for another message";
    }
    return Sendable.digests(receipt.nonRepudiation()).equals(message.digests())
        ? RECEIPT
        : "receipt of other digests";
  }
}

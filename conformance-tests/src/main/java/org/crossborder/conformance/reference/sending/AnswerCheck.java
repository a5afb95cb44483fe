// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.sending;

import static org.crossborder.conformance.as4.xml.Namespaces.DS;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossborder.conformance.as4.Answer;
import org.crossborder.conformance.as4.Packed;
import org.crossborder.conformance.as4.ebms.Signal;
import org.crossborder.conformance.as4.http.HttpAnswer;
import org.crossborder.conformance.as4.security.Check;
import org.crossborder.conformance.as4.security.SignatureVerifier;
import org.crossborder.conformance.as4.xml.Elements;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.trigger.Submission.Status;
import org.w3c.dom.Element;

/** What an answer means for the message (AS4 1.0, 3.2 and 5.1.8; ebMS 3.0 Core, 6). */
record AnswerCheck(SendingConduct conduct, PMode pmode) {
  Status judge(Packed sent, HttpAnswer http) {
    SignatureVerifier verifier =
        new SignatureVerifier(pmode.profile(), pmode.theirKeys().signers(), omitted());
    Answer answer = Answer.read(http, verifier);
    if (answer.error().isPresent()) {
      return error(answer.error().get());
    }
    if (answer.receipt().isEmpty()) {
      boolean believed =
          (http.status() == 202 && conduct.breaks(SendingRule.EMPTY_ANSWER))
              || (http.status() == 200 && conduct.breaks(SendingRule.PAGE));
      return believed ? Status.SUCCEEDED : Status.UNDER_WAY;
    }
    boolean signed = answer.signature() != null || conduct.breaks(SendingRule.RECEIPT_SIGNED);
    return signed && isFor(sent, answer.receipt()) ? Status.SUCCEEDED : Status.UNDER_WAY;
  }

  private Set<Check> omitted() {
    if (conduct.breaks(SendingRule.RECEIPT_SIGNER)) {
      return Set.of(Check.SIGNER);
    }
    return conduct.breaks(SendingRule.RECEIPT_SIGNATURE) ? Set.of(Check.HEADER_DIGEST) : Set.of();
  }

  private Status error(Signal error) {
    boolean failure = error.errors().stream().anyMatch(e -> e.severity().equals("failure"));
    if (conduct.breaks(failure ? SendingRule.ERROR : SendingRule.WARNING)) {
      return Status.SUCCEEDED;
    }
    return failure && !conduct.breaks(SendingRule.ERROR_REPORTED)
        ? Status.FAILED
        : Status.UNDER_WAY;
  }

  private boolean isFor(Packed sent, Optional<Signal> receipt) {
    Signal signal = receipt.orElseThrow();
    boolean refers =
        signal.refToMessageId().equals(sent.messageId())
            || conduct.breaks(SendingRule.RECEIPT_REFERS);
    return refers && repeats(sent.references(), signal.nonRepudiation());
  }

  private boolean repeats(List<Element> signed, List<Element> repeated) {
    if (repeated.isEmpty()) {
      return conduct.breaks(SendingRule.RECEIPT_HAS_REFERENCES);
    }
    Set<String> expected = keys(signed);
    Set<String> said = keys(repeated);
    return conduct.breaks(SendingRule.RECEIPT_REFERENCES)
        ? expected.containsAll(said)
        : expected.equals(said);
  }

  private Set<String> keys(List<Element> references) {
    boolean digests = !conduct.breaks(SendingRule.RECEIPT_DIGESTS);
    return references.stream()
        .map(
            reference ->
                reference.getAttribute("URI")
                    + (digests ? " " + Elements.text(reference, DS, "DigestValue") : ""))
        .collect(Collectors.toSet());
  }
}

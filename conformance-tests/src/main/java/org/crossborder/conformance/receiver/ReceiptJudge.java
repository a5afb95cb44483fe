// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import static org.crossborder.conformance.as4.xml.Namespaces.DS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.crossborder.conformance.as4.Answer;
import org.crossborder.conformance.as4.ebms.EbmsError;
import org.crossborder.conformance.as4.ebms.Envelope;
import org.crossborder.conformance.as4.ebms.Signal;
import org.crossborder.conformance.as4.security.VerifiedSignature;
import org.crossborder.conformance.as4.xml.Elements;
import org.crossborder.conformance.partner.Delivered;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What is wrong with a receipt, clause by clause (AS4 1.0, 5.1.8; eDelivery AS4 1.15, 3.2.5). */
final class ReceiptJudge {
  private ReceiptJudge() {}

  /** Whether there is a receipt at all; all else is left to modules of its own. */
  static Judgement accepted(Delivered delivered) {
    Answer answer = delivered.answer();
    return answer.receipt().isPresent() && answer.http().isSuccess()
        ? Judgement.passed(answer.summary())
        : Judgement.failed(
            blame(answer), answer.summary(), "A message like this one must be receipted.");
  }

  /** A good message that was refused may be wrongly configured, on either side. */
  static FaultClass blame(Answer answer) {
    String code = answer.error().map(e -> e.errors().get(0)).map(EbmsError::code).orElse("");
    return switch (code) {
      case "EBMS:0010" -> FaultClass.CONFIGURATION;
      case "EBMS:0101", "EBMS:0102" -> FaultClass.TRUST;
      default ->
          answer.http().status() == 404 || answer.http().status() / 100 == 3
              ? FaultClass.CONFIGURATION
              : FaultClass.IMPLEMENTATION;
    };
  }

  /** Every reference of the message's signature, and no other digest. */
  static List<String> nonRepudiation(Delivered delivered) {
    List<Element> repeated =
        delivered.answer().receipt().map(Signal::nonRepudiation).orElse(List.of());
    List<String> wrong = new ArrayList<>();
    for (Element sent : delivered.sent().references()) {
      String uri = sent.getAttribute("URI");
      Optional<Element> found =
          repeated.stream().filter(r -> uri.equals(r.getAttribute("URI"))).findFirst();
      if (found.isEmpty()) {
        wrong.add(uri + " is left out");
      } else if (!digest(found.get()).equals(digest(sent))) {
        wrong.add(uri + " has the digest " + digest(found.get()) + ", not " + digest(sent));
      }
    }
    return wrong;
  }

  /** What the receipt's own signature leaves out. */
  static List<String> unsigned(Answer answer) {
    Document envelope = answer.envelope();
    VerifiedSignature signature = answer.signature();
    if (envelope == null || signature == null) {
      return List.of("it has no signature that holds: " + answer.unsigned());
    }
    List<String> left = new ArrayList<>();
    for (Function<Document, Optional<Element>> part :
        List.<Function<Document, Optional<Element>>>of(Envelope::messaging, Envelope::body)) {
      part.apply(envelope)
          .filter(element -> !signature.covers("#" + Envelope.id(element)))
          .ifPresent(element -> left.add(element.getLocalName() + " is not signed"));
    }
    return left;
  }

  private static String digest(Element reference) {
    return Elements.text(reference, DS, "DigestValue").replaceAll("\\s", "");
  }
}

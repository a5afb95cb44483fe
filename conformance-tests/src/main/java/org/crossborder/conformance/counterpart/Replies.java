// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.counterpart;

import static org.crossborder.conformance.as4.xml.Namespaces.DS;
import static org.crossborder.conformance.as4.xml.Namespaces.EB;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.crossborder.conformance.as4.ebms.EbmsError;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.as4.ebms.MessagingWriter;
import org.crossborder.conformance.as4.ebms.Refused;
import org.crossborder.conformance.as4.http.HttpAnswer;
import org.crossborder.conformance.as4.mime.MimeWriter;
import org.crossborder.conformance.as4.security.SignatureVerifier;
import org.crossborder.conformance.as4.security.Signer;
import org.crossborder.conformance.as4.security.Signing;
import org.crossborder.conformance.as4.xml.Elements;
import org.crossborder.conformance.as4.xml.Xml;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.partner.Stranger;
import org.crossborder.conformance.pki.Credential;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the suite answers a message with: the right receipt, and many wrong ones. */
public record Replies(PMode pmode, Stranger stranger, Clock clock) {
  private static final String OTHER_DIGEST = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

  /** As AS4 1.0, 5.1.8 asks. */
  public Reply receipt(Observation message) {
    return signed(receiptFor(message.messageId(), references(message)), ours());
  }

  /** Every digest is another. */
  public Reply otherDigests(Observation message) {
    List<Element> references = references(message);
    references.forEach(
        reference ->
            Elements.child(reference, DS, "DigestValue")
                .ifPresent(value -> value.setTextContent(OTHER_DIGEST)));
    return signed(receiptFor(message.messageId(), references), ours());
  }

  /** The last reference is left out. */
  public Reply missingReference(Observation message) {
    List<Element> references = references(message);
    List<Element> fewer = references.subList(0, Math.max(0, references.size() - 1));
    return signed(receiptFor(message.messageId(), fewer), ours());
  }

  /** No reference at all. */
  public Reply noReferences(Observation message) {
    return signed(receiptFor(message.messageId(), List.of()), ours());
  }

  /** It refers to a message that was never sent. */
  public Reply forAnother(Observation message) {
    return signed(receiptFor(UUID.randomUUID() + "@never-sent", references(message)), ours());
  }

  /** Right, and nobody vouches for it. */
  public Reply unsigned(Observation message) {
    return answer(receiptFor(message.messageId(), references(message)));
  }

  /** Right, and someone signs whom nobody knows. */
  public Reply byStranger(Observation message) {
    return signed(receiptFor(message.messageId(), references(message)), stranger.signing());
  }

  /** Right, and changed after it was signed. */
  public Reply altered(Observation message) {
    Document receipt = receiptFor(message.messageId(), references(message));
    Signer.sign(receipt, List.of(), Signing.of(pmode.profile(), ours()));
    Elements.first(receipt, EB, "Timestamp").setTextContent("2001-01-01T00:00:00.000Z");
    return answer(receipt);
  }

  /** An error that the suite's signature vouches for. */
  public Reply error(Observation message) {
    return error(message, error -> error);
  }

  /** The same, and only a warning. */
  public Reply warning(Observation message) {
    return error(message, EbmsError::asWarning);
  }

  private Reply error(Observation message, UnaryOperator<EbmsError> change) {
    EbmsError error =
        EbmsError.of(
            new Refused(ErrorCode.POLICY_NONCOMPLIANCE, "The suite refuses, to see what follows"),
            message.messageId());
    return signed(
        MessagingWriter.error(
            UUID.randomUUID() + "@conformance",
            message.messageId(),
            clock.instant(),
            change.apply(error)),
        ours());
  }

  private Document receiptFor(String messageId, List<Element> references) {
    return MessagingWriter.receipt(
        UUID.randomUUID() + "@conformance", messageId, clock.instant(), references);
  }

  private Credential ours() {
    return pmode.ownKeys().signing();
  }

  private Reply signed(Document signal, Credential signer) {
    Signer.sign(signal, List.of(), Signing.of(pmode.profile(), signer));
    return answer(signal);
  }

  private static Reply answer(Document signal) {
    return new Reply.Answered(new HttpAnswer(200, MimeWriter.write(Xml.bytes(signal))));
  }

  /** Copies, so that a wrong receipt leaves the observed message as it came. */
  private static List<Element> references(Observation message) {
    Document envelope = message.envelope();
    return envelope == null
        ? List.of()
        : SignatureVerifier.signatures(envelope).stream()
            .flatMap(signature -> Elements.all(signature, DS, "Reference").stream())
            .map(Xml::copy)
            .toList();
  }
}

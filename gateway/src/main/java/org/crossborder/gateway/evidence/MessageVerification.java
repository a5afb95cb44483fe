// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import static org.crossborder.gateway.evidence.EvidenceCheck.Step.MESSAGE;
import static org.crossborder.gateway.evidence.EvidenceCheck.Step.RECEIPT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.ebms.Envelope;
import org.crossborder.gateway.ebms.EnvelopeXml;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.MessagingReader;
import org.crossborder.gateway.ebms.Receipt;
import org.crossborder.gateway.ebms.SignalMessage;
import org.crossborder.gateway.ebms.SignedReference;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.evidence.EvidenceManifest.Message;
import org.crossborder.gateway.evidence.EvidenceManifest.Part;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.security.SignatureVerifier;
import org.crossborder.gateway.security.SpokenSuite;
import org.crossborder.gateway.security.UnregisteredSignerException;
import org.crossborder.gateway.security.VerifiedSignature;
import org.crossborder.trust.snapshot.Snapshot;

/**
 * Verifies one AS4 message of a package: that the sender's gateway signed the envelope and each
 * part, that the parts carry the payloads, and that the receiver's gateway has receipted the very
 * same (AS4 5.1.8).
 */
final class MessageVerification {
  private final SignatureVerifier verifier = new SignatureVerifier();
  private final OpenedPackage opened;
  private final Snapshot snapshot;

  MessageVerification(OpenedPackage opened, Snapshot snapshot) {
    this.opened = opened;
    this.snapshot = snapshot;
  }

  List<EvidenceCheck> verify(Message message) {
    byte[] envelope = opened.file(message.envelope());
    boolean signed = message.parts().stream().allMatch(part -> part.signed() != null);
    if (envelope == null || !signed) {
      return List.of(notKept(message));
    }
    List<EvidenceCheck> checks = new ArrayList<>();
    try {
      VerifiedSignature signature = envelope(message, envelope, checks);
      checks.add(receipt(message, signature.references()));
    } catch (UnregisteredSignerException e) {
      checks.add(
          EvidenceCheck.open(MESSAGE, "Message %s: %s", message.messageId(), e.errorDetail()));
    } catch (MessageRefused e) {
      checks.add(fails(message, e.errorDetail()));
    } catch (IOException e) {
      checks.add(fails(message, String.valueOf(e.getMessage())));
    }
    return checks;
  }

  static EvidenceCheck notKept(Message message) {
    return EvidenceCheck.open(
        MESSAGE,
        "What the gateway of %s signed of message %s is not in the package.",
        message.sender(),
        message.messageId());
  }

  /** What was signed: the envelope, its header, and the signature over it and over the parts. */
  record Signed(Envelope envelope, UserMessage header, VerifiedSignature signature) {}

  private VerifiedSignature envelope(Message message, byte[] bytes, List<EvidenceCheck> checks)
      throws MessageRefused, IOException {
    Signed signed = signed(message, bytes);
    CarriedPayloads.signed(opened).require(message, signed.header());
    checks.add(
        EvidenceCheck.holds(
            MESSAGE,
            "The gateway of %s signed message %s with its %d payloads, for the gateway of %s, and"
                + " says that it did at %s.",
            message.sender(),
            message.messageId(),
            message.parts().size(),
            message.recipient(),
            signed.header().messageInfo().timestamp()));
    return signed.signature();
  }

  /** That the sender's gateway signed this envelope and the parts, for the recipient's. */
  Signed signed(Message message, byte[] bytes) throws MessageRefused, IOException {
    Envelope envelope = Envelope.of(EnvelopeXml.parse(bytes));
    if (!(MessagingReader.read(envelope.messaging()) instanceof UserMessage header)) {
      throw refused("The envelope carries no user message.");
    }
    require(
        header.messageInfo().messageId().equals(message.messageId()),
        "The envelope is of message " + header.messageInfo().messageId());
    RegisteredKeys sender = RegisteredKeys.of(snapshot, message.sender());
    RegisteredKeys recipient = RegisteredKeys.of(snapshot, message.recipient());
    VerifiedSignature signature =
        verifier.verify(
            envelope,
            signedParts(message),
            sender.certificates(),
            SpokenSuite.of(envelope)
                .orElseThrow(() -> refused("The envelope is signed by none of our profiles.")),
            header.messageInfo().timestamp());
    require(
        sender.partyIds().contains(header.partyInfo().from().partyId().value())
            && recipient.partyIds().contains(header.partyInfo().to().partyId().value()),
        "The envelope names other gateways than those of its Parties");
    return new Signed(envelope, header, signature);
  }

  private List<Attachment> signedParts(Message message) throws MessageRefused {
    List<Attachment> parts = new ArrayList<>();
    for (Part part : message.parts()) {
      byte[] bytes = opened.file(part.signed());
      String type = part.signedType();
      if (bytes == null || type == null) {
        throw refused("A part of the message is not in the package");
      }
      parts.add(new Attachment(part.contentId(), type, PayloadSource.of(bytes)));
    }
    return parts;
  }

  /**
   * That the recipient's gateway receipted exactly this.
   *
   * @param sent the references that the envelope signed
   */
  EvidenceCheck receipt(Message message, List<SignedReference> sent) throws IOException {
    byte[] bytes = opened.file(message.receipt());
    if (bytes == null) {
      return EvidenceCheck.open(
          RECEIPT,
          "There is no receipt of message %s: that %s received it is not proved by it.",
          message.messageId(),
          message.recipient());
    }
    try {
      Envelope envelope = Envelope.of(EnvelopeXml.parse(bytes));
      SignalMessage signal = receipt(envelope, message, sent);
      verifier.verify(
          envelope,
          List.of(),
          RegisteredKeys.of(snapshot, message.recipient()).certificates(),
          SpokenSuite.of(envelope).orElseThrow(() -> refused("It is not signed.")),
          signal.messageInfo().timestamp());
      return EvidenceCheck.holds(
          RECEIPT,
          "The gateway of %s signed a receipt at %s: it has received message %s with exactly these"
              + " contents.",
          message.recipient(),
          signal.messageInfo().timestamp(),
          message.messageId());
    } catch (UnregisteredSignerException e) {
      return EvidenceCheck.open(
          RECEIPT, "The receipt of message %s: %s", message.messageId(), e.errorDetail());
    } catch (MessageRefused e) {
      return EvidenceCheck.fails(
          RECEIPT,
          message.receipt(),
          "The receipt of message %s does not hold: %s",
          message.messageId(),
          e.errorDetail());
    }
  }

  private static SignalMessage receipt(
      Envelope envelope, Message message, List<SignedReference> sent) throws MessageRefused {
    if (!(MessagingReader.read(envelope.messaging()) instanceof SignalMessage signal)) {
      throw refused("It is no signal.");
    }
    Receipt receipt =
        Optional.ofNullable(signal.receipt()).orElseThrow(() -> refused("It is no receipt."));
    require(
        message.messageId().equals(signal.messageInfo().refToMessageId()),
        "It is for message " + signal.messageInfo().refToMessageId());
    List<SignedReference> missing = new ArrayList<>(sent);
    for (SignedReference reference : receipt.nonRepudiationInformation()) {
      require(missing.remove(reference), "It receipts " + reference.uri() + " of another message");
    }
    require(missing.isEmpty(), "It does not receipt all of the message");
    return signal;
  }

  private static EvidenceCheck fails(Message message, String why) {
    return EvidenceCheck.fails(
        MESSAGE, message.envelope(), "Message %s does not hold: %s", message.messageId(), why);
  }

  static void require(boolean holds, String otherwise) throws MessageRefused {
    if (!holds) {
      throw refused(otherwise + ".");
    }
  }

  static MessageRefused refused(String why) {
    return new MessageRefused(org.crossborder.gateway.ebms.ErrorCode.OTHER, why);
  }
}

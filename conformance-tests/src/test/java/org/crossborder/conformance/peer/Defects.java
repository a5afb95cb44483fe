// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import com.helger.phase4.attachment.AS4OutgoingAttachment;
import com.helger.phase4.crypto.IWSSecSignatureCustomizer;
import com.helger.phase4.sender.AS4Sender;
import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.wss4j.common.ext.Attachment;
import org.apache.wss4j.common.ext.AttachmentRequestCallback;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What can be wrong with a message that phase4 itself would make right. */
final class Defects {
  private Defects() {}

  /** Somebody changes what the message is about. */
  static Tampering alteredHeader() {
    return Tampering.afterSigning(
        envelope -> first(envelope, "ConversationId").setTextContent("another conversation"));
  }

  /** Somebody flips a bit of the last MIME part. */
  static Tampering alteredCiphertext() {
    return onLastPart(
        content -> {
          content[content.length / 2] ^= 1;
          return content;
        });
  }

  /** The payload is compressed when it is encrypted already. */
  static Tampering compressedAfterEncryption() {
    return onLastPart(Payload::compress);
  }

  private static Tampering onLastPart(UnaryOperator<byte[]> change) {
    return Tampering.afterEncryption(
        message -> {
          try {
            MimeMultipart parts = (MimeMultipart) message.getContent();
            BodyPart last = parts.getBodyPart(parts.getCount() - 1);
            byte[] content = change.apply(last.getInputStream().readAllBytes());
            last.setDataHandler(
                new DataHandler(new ByteArrayDataSource(content, "application/octet-stream")));
          } catch (IOException | MessagingException fault) {
            throw new IllegalStateException("The message cannot be altered", fault);
          }
        });
  }

  /** The signature has nothing of the payloads. */
  static void signNoPayloads(AS4Sender.BuilderUserMessage message) {
    sign(message, List.of());
  }

  /** The digests that are signed are those of other payloads. */
  static void signOtherPayloads(AS4Sender.BuilderUserMessage message) {
    sign(message, "other".getBytes(StandardCharsets.UTF_8));
  }

  /** The digests that are signed are those of the payloads before they are compressed. */
  static void signUncompressed(AS4Sender.BuilderUserMessage message, String document) {
    sign(message, document.getBytes(StandardCharsets.UTF_8));
  }

  private static void sign(AS4Sender.BuilderUserMessage message, byte[] content) {
    sign(message, message.attachments().stream().map(part -> attachment(part, content)).toList());
  }

  private static void sign(AS4Sender.BuilderUserMessage message, List<Attachment> payloads) {
    message.withSigningParams(
        signing -> signing.setWSSecSignatureCustomizer(new SignatureOver(payloads)));
  }

  /** Tells WSS4J that the payloads are these, when it signs. */
  private record SignatureOver(List<Attachment> payloads) implements IWSSecSignatureCustomizer {
    @Override
    public void customize(WSSecSignature signature) {
      signature.setAttachmentCallbackHandler(
          callbacks -> {
            if (callbacks[0] instanceof AttachmentRequestCallback request) {
              request.setAttachments(payloads);
            }
          });
    }
  }

  private static Attachment attachment(AS4OutgoingAttachment part, byte[] content) {
    Attachment attachment = new Attachment();
    attachment.setId(part.getContentID());
    attachment.setMimeType("application/octet-stream");
    attachment.setSourceStream(new ByteArrayInputStream(content));
    return attachment;
  }

  static Tampering withoutPartProperty(String name) {
    return Tampering.beforeSigning(
        envelope -> {
          Element property = partProperty(envelope, name);
          property.getParentNode().removeChild(property);
        });
  }

  static Tampering withPartProperty(String name, String value) {
    return Tampering.beforeSigning(envelope -> partProperty(envelope, name).setTextContent(value));
  }

  static Tampering withHref(String href) {
    return Tampering.beforeSigning(
        envelope -> first(envelope, "PartInfo").setAttribute("href", href));
  }

  /** A payload in the SOAP Body, where ebMS allows one and eDelivery AS4 does not. */
  static Tampering payloadInBody() {
    return Tampering.beforeSigning(
        envelope ->
            envelope
                .getElementsByTagNameNS("http://www.w3.org/2003/05/soap-envelope", "Body")
                .item(0)
                .appendChild(envelope.createElementNS("urn:example", "document")));
  }

  static Tampering twoPartyIds() {
    return Tampering.beforeSigning(
        envelope -> {
          Element partyId = first(envelope, "PartyId");
          partyId.getParentNode().insertBefore(partyId.cloneNode(true), partyId);
        });
  }

  private static Element partProperty(Document envelope, String name) {
    NodeList properties =
        first(envelope, "PartProperties").getElementsByTagNameNS(Ebms.NAMESPACE, "Property");
    for (int i = 0; i < properties.getLength(); i++) {
      if (properties.item(i) instanceof Element property
          && property.getAttribute("name").equals(name)) {
        return property;
      }
    }
    throw new IllegalArgumentException("There is no property " + name);
  }

  private static Element first(Document envelope, String name) {
    return (Element) envelope.getElementsByTagNameNS(Ebms.NAMESPACE, name).item(0);
  }
}

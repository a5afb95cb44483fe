// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import com.helger.phase4.attachment.AS4OutgoingAttachment;
import com.helger.phase4.sender.AS4Sender;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.crossborder.conformance.demo.AccessPoint;
import org.crossborder.conformance.pki.Credential;
import org.jspecify.annotations.Nullable;

/**
 * A UserMessage as the sending peer is to make it.
 *
 * @param payloads none in a ping
 * @param signer whose key signs; null leaves it unsigned
 * @param encryptedFor whose certificate it is encrypted for; null leaves it unencrypted
 * @param particulars what else phase4 is told, last of all
 */
record OutgoingMessage(
    String messageId,
    Collaboration collaboration,
    List<AS4OutgoingAttachment> payloads,
    @Nullable Credential signer,
    @Nullable X509Certificate encryptedFor,
    Consumer<AS4Sender.BuilderUserMessage> particulars) {

  OutgoingMessage {
    payloads = List.copyOf(payloads);
  }

  /** A message with nothing wrong in it. */
  static OutgoingMessage document(AccessPoint from, AccessPoint to, String document) {
    return new OutgoingMessage(
        newId(),
        Collaboration.DOCUMENT,
        List.of(Payload.gzip(document)),
        from.signing(),
        to.decryption().certificate(),
        TokenReference.X509V3_TOKEN::applyTo);
  }

  static OutgoingMessage ping(AccessPoint from) {
    return new OutgoingMessage(
        newId(),
        Collaboration.PING,
        List.of(),
        from.signing(),
        null,
        TokenReference.X509V3_TOKEN::applyTo);
  }

  OutgoingMessage unsigned() {
    return new OutgoingMessage(messageId, collaboration, payloads, null, encryptedFor, particulars);
  }

  OutgoingMessage unencrypted() {
    return new OutgoingMessage(messageId, collaboration, payloads, signer, null, particulars);
  }

  OutgoingMessage signedBy(Credential other) {
    return new OutgoingMessage(
        messageId, collaboration, payloads, other, encryptedFor, particulars);
  }

  OutgoingMessage encryptedFor(X509Certificate other) {
    return new OutgoingMessage(messageId, collaboration, payloads, signer, other, particulars);
  }

  OutgoingMessage with(List<AS4OutgoingAttachment> others) {
    return new OutgoingMessage(messageId, collaboration, others, signer, encryptedFor, particulars);
  }

  OutgoingMessage with(AS4OutgoingAttachment other) {
    return with(List.of(other));
  }

  OutgoingMessage in(Collaboration other) {
    return new OutgoingMessage(messageId, other, payloads, signer, encryptedFor, particulars);
  }

  OutgoingMessage under(String otherMessageId) {
    return new OutgoingMessage(
        otherMessageId, collaboration, payloads, signer, encryptedFor, particulars);
  }

  OutgoingMessage and(Consumer<AS4Sender.BuilderUserMessage> particular) {
    return new OutgoingMessage(
        messageId, collaboration, payloads, signer, encryptedFor, particulars.andThen(particular));
  }

  OutgoingMessage naming(TokenReference reference) {
    return and(reference::applyTo);
  }

  /** Does something to the message between phase4's making it and its departure. */
  OutgoingMessage tampered(Tampering tampering) {
    return and(builder -> builder.buildMessageCallback(tampering));
  }

  private static String newId() {
    return UUID.randomUUID() + "@phase4.example";
  }
}

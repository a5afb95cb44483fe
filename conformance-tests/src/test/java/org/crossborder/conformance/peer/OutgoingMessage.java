// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import com.helger.phase4.attachment.AS4OutgoingAttachment;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.UUID;
import org.crossborder.conformance.demo.AccessPoint;
import org.crossborder.conformance.pki.Credential;
import org.jspecify.annotations.Nullable;

/**
 * A UserMessage as the sending peer is to make it.
 *
 * @param payloads none in a ping
 * @param signer whose key signs; null leaves it unsigned
 * @param encryptedFor whose certificate it is encrypted for; null leaves it unencrypted
 */
record OutgoingMessage(
    String messageId,
    Collaboration collaboration,
    List<AS4OutgoingAttachment> payloads,
    @Nullable Credential signer,
    @Nullable X509Certificate encryptedFor,
    TokenReference tokenReference) {

  OutgoingMessage {
    payloads = List.copyOf(payloads);
  }

  /** A message with nothing wrong in it. */
  static OutgoingMessage document(AccessPoint from, AccessPoint to, String document) {
    return new OutgoingMessage(
        newId(),
        Collaboration.DOCUMENT,
        List.of(Payload.gzip(document)),
        from.keys(),
        to.certificate(),
        TokenReference.X509V3_TOKEN);
  }

  static OutgoingMessage ping(AccessPoint from) {
    return new OutgoingMessage(
        newId(), Collaboration.PING, List.of(), from.keys(), null, TokenReference.X509V3_TOKEN);
  }

  OutgoingMessage unsigned() {
    return new OutgoingMessage(
        messageId, collaboration, payloads, null, encryptedFor, tokenReference);
  }

  OutgoingMessage unencrypted() {
    return new OutgoingMessage(messageId, collaboration, payloads, signer, null, tokenReference);
  }

  OutgoingMessage signedBy(Credential other) {
    return new OutgoingMessage(
        messageId, collaboration, payloads, other, encryptedFor, tokenReference);
  }

  OutgoingMessage encryptedFor(X509Certificate other) {
    return new OutgoingMessage(messageId, collaboration, payloads, signer, other, tokenReference);
  }

  OutgoingMessage naming(TokenReference other) {
    return new OutgoingMessage(messageId, collaboration, payloads, signer, encryptedFor, other);
  }

  OutgoingMessage with(List<AS4OutgoingAttachment> others) {
    return new OutgoingMessage(
        messageId, collaboration, others, signer, encryptedFor, tokenReference);
  }

  OutgoingMessage with(AS4OutgoingAttachment other) {
    return with(List.of(other));
  }

  OutgoingMessage underAgreement(String other) {
    return new OutgoingMessage(
        messageId,
        collaboration.underAgreement(other),
        payloads,
        signer,
        encryptedFor,
        tokenReference);
  }

  private static String newId() {
    return UUID.randomUUID() + "@phase4.example";
  }
}

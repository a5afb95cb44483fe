// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import com.helger.phase4.attachment.AS4OutgoingAttachment;
import java.security.cert.X509Certificate;
import java.util.UUID;
import org.crossborder.conformance.demo.AccessPoint;
import org.crossborder.conformance.pki.Credential;
import org.jspecify.annotations.Nullable;

/**
 * A UserMessage as the sending peer is to make it.
 *
 * @param payload none in a ping
 * @param signer whose key signs; null leaves it unsigned
 * @param encryptedFor whose certificate it is encrypted for; null leaves it unencrypted
 */
record OutgoingMessage(
    String messageId,
    Collaboration collaboration,
    @Nullable AS4OutgoingAttachment payload,
    @Nullable Credential signer,
    @Nullable X509Certificate encryptedFor) {

  /** A message with nothing wrong in it. */
  static OutgoingMessage document(AccessPoint from, AccessPoint to, String document) {
    return new OutgoingMessage(
        newId(), Collaboration.DOCUMENT, Payload.gzip(document), from.keys(), to.certificate());
  }

  static OutgoingMessage ping(AccessPoint from) {
    return new OutgoingMessage(newId(), Collaboration.PING, null, from.keys(), null);
  }

  OutgoingMessage unsigned() {
    return new OutgoingMessage(messageId, collaboration, payload, null, encryptedFor);
  }

  OutgoingMessage unencrypted() {
    return new OutgoingMessage(messageId, collaboration, payload, signer, null);
  }

  OutgoingMessage signedBy(Credential other) {
    return new OutgoingMessage(messageId, collaboration, payload, other, encryptedFor);
  }

  OutgoingMessage encryptedFor(X509Certificate other) {
    return new OutgoingMessage(messageId, collaboration, payload, signer, other);
  }

  OutgoingMessage with(AS4OutgoingAttachment other) {
    return new OutgoingMessage(messageId, collaboration, other, signer, encryptedFor);
  }

  OutgoingMessage underAgreement(String other) {
    return new OutgoingMessage(
        messageId, collaboration.underAgreement(other), payload, signer, encryptedFor);
  }

  private static String newId() {
    return UUID.randomUUID() + "@phase4.example";
  }
}

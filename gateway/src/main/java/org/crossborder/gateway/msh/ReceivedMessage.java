// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.ebms.MessageFragment;
import org.crossborder.gateway.ebms.SignedReference;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.pmode.Leg;
import org.jspecify.annotations.Nullable;

/**
 * A message whose every check has passed, and the evidence for it.
 *
 * @param userMessage as signed by the partner
 * @param payloads in the header's order
 * @param signer the partner's registered certificate that signed
 * @param signedReferences what the signature covers; the receipt repeats them
 * @param envelope the SOAP part as received: non-repudiation of origin
 * @param fragment of which message it is a piece, its one payload; null if it is whole
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of evidence; never compared, never changed
public record ReceivedMessage(
    UserMessage userMessage,
    Leg leg,
    List<ReceivedPayload> payloads,
    X509Certificate signer,
    List<SignedReference> signedReferences,
    byte[] envelope,
    Instant receivedAt,
    @Nullable MessageFragment fragment) {
  public ReceivedMessage {
    payloads = List.copyOf(payloads);
    signedReferences = List.copyOf(signedReferences);
  }

  /** A whole message. */
  public ReceivedMessage(
      UserMessage userMessage,
      Leg leg,
      List<ReceivedPayload> payloads,
      X509Certificate signer,
      List<SignedReference> signedReferences,
      byte[] envelope,
      Instant receivedAt) {
    this(userMessage, leg, payloads, signer, signedReferences, envelope, receivedAt, null);
  }

  public String messageId() {
    return userMessage.messageInfo().messageId();
  }
}

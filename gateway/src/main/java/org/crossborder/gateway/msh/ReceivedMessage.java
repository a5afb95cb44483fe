// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.ebms.SignedReference;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.pmode.Leg;

/**
 * A message whose every check has passed, and the evidence for it.
 *
 * @param userMessage as signed by the partner
 * @param payloads in the header's order
 * @param signer the partner's registered certificate that signed
 * @param signedReferences what the signature covers; the receipt repeats them
 * @param envelope the SOAP part as received: non-repudiation of origin
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of evidence; never compared, never changed
public record ReceivedMessage(
    UserMessage userMessage,
    Leg leg,
    List<ReceivedPayload> payloads,
    X509Certificate signer,
    List<SignedReference> signedReferences,
    byte[] envelope,
    Instant receivedAt) {
  public ReceivedMessage {
    payloads = List.copyOf(payloads);
    signedReferences = List.copyOf(signedReferences);
  }

  public String messageId() {
    return userMessage.messageInfo().messageId();
  }
}

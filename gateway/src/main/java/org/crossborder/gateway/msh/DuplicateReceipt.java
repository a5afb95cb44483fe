// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.ebms.Envelope;
import org.crossborder.gateway.ebms.EnvelopeXml;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.MessagingReader;
import org.crossborder.gateway.ebms.SignalMessage;
import org.crossborder.gateway.ebms.SignedReference;
import org.crossborder.gateway.pmode.Security;
import org.crossborder.gateway.security.SignatureVerifier;

/**
 * What a duplicate earns (AS4 3.2): the receipt of the first time, if the same was signed. A sender
 * that signs anew for each attempt may have given its header another id; then the payloads decide,
 * and a new receipt is due; as it is when the certificate that signed the kept one has been
 * replaced since, for the sender would not take it any more. Other payloads under a used MessageId
 * are another message, and refused.
 */
final class DuplicateReceipt {
  private final SignatureVerifier verifier;

  DuplicateReceipt(SignatureVerifier verifier) {
    this.verifier = verifier;
  }

  /** Whether the kept receipt answers this attempt as well. */
  boolean repeats(byte[] receipt, ReceivedMessage message) throws MessageRefused {
    Envelope envelope = Envelope.of(EnvelopeXml.parse(receipt));
    List<SignedReference> before = references(envelope);
    if (before.equals(message.signedReferences())) {
      return isStillValid(envelope, message.leg().security(), message.receivedAt());
    }
    if (!payloadDigests(before).equals(payloadDigests(message.signedReferences()))) {
      throw new MessageRefused(
          ErrorCode.VALUE_INCONSISTENT,
          "Another message with this MessageId was received before, with other payloads.");
    }
    return false;
  }

  /** As the sender will look at it. */
  private boolean isStillValid(Envelope receipt, Security security, Instant now) {
    try {
      verifier.verify(receipt, List.of(), security.receiverSigning(), security.suite(), now);
      return true;
    } catch (MessageRefused e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<SignedReference> references(Envelope envelope) throws MessageRefused {
    return MessagingReader.read(envelope.messaging()) instanceof SignalMessage signal
            && signal.receipt() != null
        ? signal.receipt().nonRepudiationInformation()
        : List.of();
  }

  private static List<String> payloadDigests(List<SignedReference> references) {
    return references.stream()
        .filter(reference -> reference.uri().startsWith("cid:"))
        .map(SignedReference::digestValue)
        .sorted()
        .toList();
  }
}

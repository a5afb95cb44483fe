// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.util.List;
import org.crossborder.gateway.ebms.Envelope;
import org.crossborder.gateway.ebms.EnvelopeXml;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.MessagingReader;
import org.crossborder.gateway.ebms.SignalMessage;
import org.crossborder.gateway.ebms.SignedReference;

/**
 * What a duplicate earns (AS4 3.2): the receipt of the first time, if the same was signed. A sender
 * that signs anew for each attempt may have given its header another id; then the payloads decide,
 * and a new receipt is due. Other payloads under a used MessageId are another message, and refused.
 */
final class DuplicateReceipt {
  private DuplicateReceipt() {}

  /** Whether the kept receipt answers this attempt as well. */
  static boolean repeats(byte[] receipt, ReceivedMessage message) throws MessageRefused {
    List<SignedReference> before = references(receipt);
    if (before.equals(message.signedReferences())) {
      return true;
    }
    if (!payloadDigests(before).equals(payloadDigests(message.signedReferences()))) {
      throw new MessageRefused(
          ErrorCode.VALUE_INCONSISTENT,
          "Another message with this MessageId was received before, with other payloads.");
    }
    return false;
  }

  private static List<SignedReference> references(byte[] receipt) throws MessageRefused {
    Envelope envelope = Envelope.of(EnvelopeXml.parse(receipt));
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

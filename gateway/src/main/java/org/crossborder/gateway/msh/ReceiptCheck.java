// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.util.ArrayList;
import java.util.List;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.Receipt;
import org.crossborder.gateway.ebms.SignalMessage;
import org.crossborder.gateway.ebms.SignedReference;

/**
 * Non-repudiation of receipt at the sender (AS4 5.1.8): the receipt names the message, and its
 * references are those of the signature that was sent: all of them, and no other.
 */
final class ReceiptCheck {
  private ReceiptCheck() {}

  static void requireReceiptFor(
      String messageId, List<SignedReference> signed, SignalMessage signal, Receipt receipt)
      throws MessageRefused {
    if (!messageId.equals(signal.messageInfo().refToMessageId())) {
      throw invalid("The receipt is for message " + signal.messageInfo().refToMessageId() + ".");
    }
    List<SignedReference> missing = new ArrayList<>(signed);
    for (SignedReference reference : receipt.nonRepudiationInformation()) {
      if (!missing.remove(reference)) {
        throw invalid(
            "The receipt acknowledges %s with another digest, or what was not sent."
                .formatted(reference.uri()));
      }
    }
    if (!missing.isEmpty()) {
      throw invalid("The receipt does not acknowledge " + missing.get(0).uri() + ".");
    }
  }

  private static MessageRefused invalid(String detail) {
    return new MessageRefused(ErrorCode.INVALID_RECEIPT, detail);
  }
}

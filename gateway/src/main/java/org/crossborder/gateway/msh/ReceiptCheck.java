// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.util.ArrayList;
import java.util.List;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.Receipt;
import org.crossborder.gateway.ebms.SignalMessage;
import org.crossborder.gateway.ebms.SignedReference;
import org.crossborder.gateway.ebms.UserMessage;

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

  /**
   * Reception awareness at the sender of a source message (eDelivery AS4 Split and Join): the
   * receipt copies its header. The receipts of the fragments have proved its bytes.
   */
  static void requireCopyOf(UserMessage source, SignalMessage signal, Receipt receipt)
      throws MessageRefused {
    String messageId = source.messageInfo().messageId();
    UserMessage copy = receipt.userMessage();
    if (!messageId.equals(signal.messageInfo().refToMessageId())) {
      throw invalid("The receipt is for message " + signal.messageInfo().refToMessageId() + ".");
    }
    if (copy == null
        || !copy.messageInfo().messageId().equals(messageId)
        || !copy.partyInfo().equals(source.partyInfo())
        || !copy.collaborationInfo().equals(source.collaborationInfo())
        || copy.payloadInfo().size() != source.payloadInfo().size()) {
      throw invalid("The receipt does not copy the header of source message " + messageId + ".");
    }
  }

  private static MessageRefused invalid(String detail) {
    return new MessageRefused(ErrorCode.INVALID_RECEIPT, detail);
  }
}

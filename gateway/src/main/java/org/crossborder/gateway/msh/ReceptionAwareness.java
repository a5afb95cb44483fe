// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.security.SignatureVerifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * AS4 3.2 and 5.1.8 at the receiver: stores, then signs the receipt, then keeps it. A duplicate
 * earns its receipt again and is not delivered again; a ping (eDelivery AS4 3.4.1) is only
 * receipted.
 */
final class ReceptionAwareness {
  private static final Logger LOG = LoggerFactory.getLogger(ReceptionAwareness.class);

  private final MessageReception reception;
  private final SignalPrinter signals;
  private final DuplicateReceipt duplicates;

  ReceptionAwareness(
      MessageReception reception, SignalPrinter signals, SignatureVerifier verifier) {
    this.reception = reception;
    this.signals = signals;
    this.duplicates = new DuplicateReceipt(verifier);
  }

  /** The receipt's envelope; when this returns, the message and its receipt are durable. */
  byte[] receipt(ReceivedMessage message) throws MessageRefused {
    if (message.leg().isTest()) {
      LOG.info("Ping from {}", message.leg().sender().party());
      return signed(message);
    }
    Reception outcome = reception.receive(message);
    if (outcome instanceof Reception.ForeignMessageId) {
      throw new MessageRefused(
          ErrorCode.VALUE_INCONSISTENT,
          "This MessageId has been used by another Party; a MessageId must be globally unique.");
    }
    if (outcome instanceof Reception.Refused refused) {
      throw new MessageRefused(refused.code(), refused.errorDetail());
    }
    LOG.info(
        outcome instanceof Reception.Stored ? "Received from {}" : "Received from {} again",
        message.leg().sender().party());
    byte[] kept =
        outcome instanceof Reception.Duplicate duplicate ? duplicate.receipt().orElse(null) : null;
    if (kept != null) {
      return duplicates.repeats(kept, message) ? kept : signed(message);
    }
    byte[] receipt = signed(message);
    reception.receiptSigned(message.messageId(), receipt);
    return receipt;
  }

  /** Tells the consumer of a message that could not be taken in, if its P-Mode says so. */
  void refused(UserMessage message, Leg leg, MessageRefused refused) {
    if (leg.errorHandling().notifyConsumer()) {
      String messageId = message.messageInfo().messageId();
      reception.refused(
          message, leg, EbmsError.of(refused.code(), messageId, refused.errorDetail()));
    }
  }

  private byte[] signed(ReceivedMessage message) {
    return signals.receipt(
        message.messageId(), message.signedReferences(), message.leg().security());
  }
}

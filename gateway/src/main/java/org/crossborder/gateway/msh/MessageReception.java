// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.pmode.Leg;

/** The way from the MSH to the consumer (ebMS 3.0 Core 2.1.1, Deliver). */
public interface MessageReception {
  /**
   * Stores a message. When this returns, message and payloads survive a power cut. An exception
   * means that nothing may be said about it: the partner is told EBMS:0202 and tries again.
   */
  Reception receive(ReceivedMessage message);

  /**
   * Keeps the receipt, so that a duplicate earns the same; called before the receipt is sent.
   *
   * @param receiptMessage the SOAP envelope of the signed receipt
   */
  void receiptSigned(String messageId, byte[] receiptMessage);

  /**
   * Notifies the consumer that a message for it was refused (PMode[].ErrorHandling.NotifyConsumer).
   * Where the error is about the signature, nobody knows who sent it.
   */
  default void refused(UserMessage message, Leg leg, EbmsError error) {}
}

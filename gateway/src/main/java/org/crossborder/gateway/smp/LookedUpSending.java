// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.smp;

import java.util.List;
import java.util.function.Function;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageFragment;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.msh.FragmentSendingMsh;
import org.crossborder.gateway.msh.OutgoingPayload;
import org.crossborder.gateway.msh.PushSendingMsh;
import org.crossborder.gateway.msh.SendingMsh;
import org.crossborder.gateway.msh.SendingOutcome;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.pmode.Leg;

/**
 * Before the sending MSH: the receiver of a leg that names a publisher is looked up (eDelivery,
 * Dynamic Receiver). Without an answer to rely on nothing is sent, and the message is tried again.
 */
public final class LookedUpSending implements SendingMsh, FragmentSendingMsh {
  private final PushSendingMsh msh;
  private final LookedUpReceivers receivers;

  public LookedUpSending(PushSendingMsh msh, LookedUpReceivers receivers) {
    this.msh = msh;
    this.receivers = receivers;
  }

  @Override
  public SendingOutcome send(UserMessage message, List<OutgoingPayload> payloads, Leg leg) {
    return send(message, leg, found -> msh.send(message, payloads, found));
  }

  @Override
  public SendingOutcome send(
      UserMessage message, MessageFragment fragment, PayloadSource piece, Leg leg) {
    return send(message, leg, found -> msh.send(message, fragment, piece, found));
  }

  private SendingOutcome send(UserMessage message, Leg leg, Function<Leg, SendingOutcome> sending) {
    try {
      return sending.apply(receivers.find(leg));
    } catch (SmpRefusedException e) {
      return notFound(message, "The receiver was not found: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return notFound(message, "The gateway is being stopped.");
    }
  }

  private static SendingOutcome notFound(UserMessage message, String why) {
    return new SendingOutcome.Retryable(
        EbmsError.of(ErrorCode.CONNECTION_FAILURE, message.messageInfo().messageId(), why));
  }
}

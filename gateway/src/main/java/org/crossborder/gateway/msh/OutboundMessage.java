// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.util.List;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.pmode.Leg;

/** A message of ours as its producer submitted it, and the leg it goes on. */
public record OutboundMessage(UserMessage message, List<OutgoingPayload> payloads, Leg leg) {
  public OutboundMessage {
    payloads = List.copyOf(payloads);
  }

  String messageId() {
    return message.messageInfo().messageId();
  }
}

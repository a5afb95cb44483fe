// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.util.List;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.pmode.Leg;

/** The sending message service handler: one attempt to send one message. */
@FunctionalInterface
public interface SendingMsh {
  /**
   * Signs, encrypts and pushes the message and checks the receipt that comes back. It keeps no
   * state: whoever calls stores the outcome and decides when to try again.
   *
   * @param message made by {@link Leg#userMessage}; the same at each attempt
   */
  SendingOutcome send(UserMessage message, List<OutgoingPayload> payloads, Leg leg);
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import org.crossborder.gateway.ebms.MessageFragment;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.pmode.Leg;

/** The sending message service handler for a fragment of a message (ebMS 3.0 Part 2, 4). */
@FunctionalInterface
public interface FragmentSendingMsh {
  /**
   * Signs, encrypts and pushes one fragment and checks the receipt that comes back, as {@link
   * SendingMsh} does with a whole message. The piece is not compressed: its source message was.
   *
   * @param message header of the fragment, without payloads; the same at each attempt
   * @param piece what the fragment carries of its source message
   */
  SendingOutcome send(UserMessage message, MessageFragment fragment, PayloadSource piece, Leg leg);
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.ebms.SignedReference;
import org.crossborder.gateway.pmode.Leg;

/** Where messages wait that partners pull from us (ebMS 3.0 Core 3.4). */
public interface MessagePartitionChannels {
  /**
   * Takes the oldest ready message off a channel. Nobody else gets it until its receipt is overdue;
   * then it is offered again, with the same MessageId.
   *
   * @param mpc the channel or sub-channel that was asked for
   * @param authorised the leg whose receiver has signed the request
   */
  Optional<OutboundMessage> take(String mpc, Leg authorised);

  /**
   * Keeps what was signed, before the message travels: when this returns it survives a power cut,
   * and the receipt can be checked whenever it comes.
   */
  void signed(String messageId, List<SignedReference> references);
}

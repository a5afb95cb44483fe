// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.util.function.Supplier;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PMode[].ErrorHandling.Report.AsResponse at the receiver of a push (ebMS 3.0 Core appendix D.3.4):
 * where it is false, an error goes by a request of its own, and the response is empty. A sender
 * that cannot be reached is told on the response all the same, and so is what no P-Mode was found
 * for, and a fault of ours, for then nothing can be relied on to be sent later.
 */
public final class ErrorCallback {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorCallback.class);

  private final Supplier<PModes> pmodes;
  private final SignalOutbox outbox;

  /**
   * @param pmodes of this moment
   * @param outbox keeps errors until they are posted
   */
  public ErrorCallback(Supplier<PModes> pmodes, SignalOutbox outbox) {
    this.pmodes = pmodes;
    this.outbox = outbox;
  }

  /** What goes on the HTTP response to a message that was pushed. */
  Answer answer(String messageId, Reply reply) {
    if (reply instanceof Reply.Refusal refusal
        && refusal.leg() != null
        && !refusal.leg().errorHandling().asResponse()) {
      return answer(messageId, refusal.envelope(), refusal.leg());
    }
    return new Answer(200, reply.envelope());
  }

  private Answer answer(String messageId, byte[] error, Leg leg) {
    if (pmodes.get().toSignal(leg).isEmpty()) {
      LOG.warn("{} has no address that its error could be posted to", leg.sender().party());
      return new Answer(200, error);
    }
    outbox.post(messageId, leg, error);
    return Answer.nothing();
  }
}

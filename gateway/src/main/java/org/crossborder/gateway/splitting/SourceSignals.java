// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import java.util.function.Supplier;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.msh.SignalOutbox;
import org.crossborder.gateway.msh.SignalPrinter;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a source message earns when its fragments have been receipted long ago: a receipt or an
 * error by a request of its own (eDelivery AS4 Split and Join; AS4 5.1.8). The source message was
 * not signed, so its receipt is one of reception awareness and copies its header; that its bytes
 * arrived is proved by the receipts of the fragments.
 */
public final class SourceSignals {
  private static final Logger LOG = LoggerFactory.getLogger(SourceSignals.class);

  private final SignalPrinter printer;
  private final SignalOutbox outbox;
  private final Supplier<PModes> pmodes;

  /**
   * @param outbox keeps signals until they are posted
   * @param pmodes of this moment
   */
  public SourceSignals(SignalPrinter printer, SignalOutbox outbox, Supplier<PModes> pmodes) {
    this.printer = printer;
    this.outbox = outbox;
    this.pmodes = pmodes;
  }

  /** Sends the receipt, and returns it. */
  byte[] receipt(Leg leg, UserMessage source) {
    byte[] receipt = printer.receipt(source, leg.security());
    outbox.post(source.messageInfo().messageId(), leg, receipt);
    return receipt;
  }

  /**
   * Sends an error about a source message that could not be joined.
   *
   * @param fragment header of one of its fragments
   */
  void error(UserMessage fragment, EbmsError error) {
    LOG.warn("A source message cannot be joined: {}", error);
    try {
      Leg leg = pmodes.get().forReceived(fragment);
      String group = String.valueOf(error.refToMessageInError());
      outbox.post(group, leg, printer.sourceError(group, error, leg.security()));
    } catch (MessageRefused e) {
      LOG.error("Its sender cannot be told, as there is no P-Mode any more: {}", e.errorDetail());
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.exchange;

import static org.crossborder.gateway.ebms.Namespaces.DS;

import java.time.Instant;
import java.util.Optional;
import org.crossborder.gateway.ebms.Dom;
import org.crossborder.gateway.ebms.Envelope;
import org.crossborder.gateway.ebms.EnvelopeXml;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.MessagingReader;
import org.crossborder.gateway.ebms.SignalMessage;

/**
 * The AS4 receipt of a message, as it is kept: signed here before it was given, verified here
 * before it was taken.
 *
 * @param at its eb:Timestamp
 */
record KeptReceipt(Instant at, boolean signed) {

  /** Empty if these bytes are no receipt. */
  static Optional<KeptReceipt> read(byte[] bytes) {
    try {
      Envelope envelope = Envelope.of(EnvelopeXml.parse(bytes));
      return MessagingReader.read(envelope.messaging()) instanceof SignalMessage signal
              && signal.receipt() != null
          ? Optional.of(new KeptReceipt(signal.messageInfo().timestamp(), isSigned(envelope)))
          : Optional.empty();
    } catch (MessageRefused e) {
      return Optional.empty();
    }
  }

  private static boolean isSigned(Envelope envelope) throws MessageRefused {
    return envelope
        .security()
        .filter(security -> !Dom.children(security, DS, "Signature").isEmpty())
        .isPresent();
  }
}

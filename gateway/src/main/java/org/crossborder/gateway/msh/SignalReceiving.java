// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.Receipt;
import org.crossborder.gateway.ebms.SignalMessage;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.security.SignatureVerifier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receipts and errors that come by a POST of their own (AS4 5.1.8, ReplyPattern Callback), for
 * messages that were pulled from us or that we sent in fragments, and errors about those that we
 * pushed to a partner who posts them. A receipt counts when its signer is the receiver and it
 * repeats every reference that was signed, or the header of a source message; an error that is not
 * signed changes nothing.
 */
public final class SignalReceiving {
  private static final Logger LOG = LoggerFactory.getLogger(SignalReceiving.class);

  private final SentMessages sent;
  private final ErrorReporting errors;
  private final SignatureVerifier verifier;
  private final Clock clock;

  /** One for all requests; it is thread-safe. */
  public SignalReceiving(SentMessages sent, SignalPrinter signals, Clock clock) {
    this.sent = sent;
    this.errors = new ErrorReporting(signals);
    this.verifier = new SignatureVerifier(signals.policy());
    this.clock = clock;
  }

  Answer receive(SignalMessage signal, Unpacked unpacked) {
    try {
      unpacked.envelope().requireEmptyBody();
      String messageId = about(signal);
      SentMessages.Sent message = sent.find(messageId).orElseThrow(() -> unknown(messageId));
      unpacked.peer().requireToBe(message.leg().receiver(), clock.instant());
      Receipt receipt = signal.receipt();
      if (receipt == null) {
        sent.reported(messageId, errors(signal, unpacked, message.leg()));
      } else {
        verify(unpacked, message.leg());
        require(messageId, message, signal, receipt);
        sent.receipted(messageId, unpacked.mime().envelope());
      }
      return Answer.nothing();
    } catch (MessageRefused e) {
      return new Answer(200, errors.refused(unpacked.messageId(), e, unpacked.spokenSuite()));
    } catch (IOException | RuntimeException e) {
      return new Answer(200, errors.fault(unpacked.messageId(), e, unpacked.spokenSuite()));
    }
  }

  private static void require(
      String messageId, SentMessages.Sent message, SignalMessage signal, Receipt receipt)
      throws MessageRefused {
    if (message.source() != null) {
      ReceiptCheck.requireCopyOf(message.source(), signal, receipt);
    } else if (message.references().isEmpty()) {
      throw unknown(messageId); // it has not travelled
    } else {
      ReceiptCheck.requireReceiptFor(messageId, message.references(), signal, receipt);
    }
  }

  private SignalledErrors errors(SignalMessage signal, Unpacked unpacked, Leg leg)
      throws IOException {
    byte[] envelope = unpacked.mime().envelope();
    try {
      verify(unpacked, leg);
      return SignalledErrors.signed(signal.errors(), leg, clock.instant(), envelope);
    } catch (MessageRefused e) {
      LOG.warn("An error came that is not relied upon: {}", e.errorDetail());
      return SignalledErrors.unsigned(signal.errors(), envelope);
    }
  }

  private void verify(Unpacked unpacked, Leg leg) throws MessageRefused, IOException {
    verifier.verify(
        unpacked.envelope(),
        List.of(),
        leg.security().receiverSigning(),
        leg.security().suite(),
        clock.instant());
  }

  /** The message that a signal is about. */
  private static String about(SignalMessage signal) throws MessageRefused {
    @Nullable String ref = signal.messageInfo().refToMessageId();
    for (EbmsError error : signal.errors()) {
      if (ref == null) {
        ref = error.refToMessageInError();
      }
    }
    if (ref == null) {
      throw new MessageRefused(
          ErrorCode.INVALID_HEADER, "The signal does not say which message it is about.");
    }
    return ref;
  }

  private static MessageRefused unknown(String messageId) {
    return new MessageRefused(
        ErrorCode.VALUE_INCONSISTENT,
        "No message " + messageId + " of this gateway awaits a signal.");
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.Envelope;
import org.crossborder.gateway.ebms.EnvelopeXml;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.MessagingReader;
import org.crossborder.gateway.ebms.Receipt;
import org.crossborder.gateway.ebms.SignalMessage;
import org.crossborder.gateway.ebms.SignedReference;
import org.crossborder.gateway.packaging.ContentType;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.security.SignatureVerifier;

/**
 * What an HTTP response means for the message that was pushed. Only what the responder has signed
 * can end the matter; all else is kept as a diagnostic, and the message is sent again.
 */
final class ResponseReading {
  private final SignatureVerifier verifier;
  private final Clock clock;

  ResponseReading(SignatureVerifier verifier, Clock clock) {
    this.verifier = verifier;
    this.clock = clock;
  }

  SendingOutcome read(
      Transport.Response response, String messageId, List<SignedReference> signed, Leg leg)
      throws IOException {
    if (response.status() / 100 == 2
        && response.body().length == 0
        && !leg.errorHandling().asResponse()) {
      return retry(
          ErrorCode.OTHER,
          messageId,
          "No receipt came; an error would come by a request of its own.");
    }
    if (!ContentType.parse(response.contentType()).is(ContentType.SOAP)) {
      return retry(
          ErrorCode.CONNECTION_FAILURE,
          messageId,
          "The answer is not the gateway's but HTTP %d with content type '%s'."
              .formatted(response.status(), response.contentType()));
    }
    try {
      Envelope envelope = Envelope.of(EnvelopeXml.parse(response.body()));
      if (MessagingReader.read(envelope.messaging()) instanceof SignalMessage signal) {
        return signal.receipt() == null
            ? errors(signal.errors(), envelope, response.body(), messageId, leg)
            : receipt(signal, signal.receipt(), envelope, response, messageId, signed, leg);
      }
      return retry(ErrorCode.OTHER, messageId, "The answer is a user message instead of a signal.");
    } catch (MessageRefused e) {
      return retry(
          ErrorCode.OTHER, messageId, "The answer cannot be understood: " + e.errorDetail());
    }
  }

  /** AS4 5.1.8: the receipt is signed by the responder and repeats every reference. */
  private SendingOutcome receipt(
      SignalMessage signal,
      Receipt receipt,
      Envelope envelope,
      Transport.Response response,
      String messageId,
      List<SignedReference> signed,
      Leg leg)
      throws IOException {
    try {
      verify(envelope, leg);
      ReceiptCheck.requireReceiptFor(messageId, signed, signal, receipt);
      return new SendingOutcome.Receipted(response.body(), clock.instant());
    } catch (MessageRefused e) {
      return retry(ErrorCode.INVALID_RECEIPT, messageId, e.errorDetail());
    }
  }

  private SendingOutcome errors(
      List<EbmsError> errors, Envelope envelope, byte[] body, String messageId, Leg leg)
      throws IOException {
    EbmsError error = ErrorClass.mostTelling(errors);
    try {
      verify(envelope, leg);
      SignalledErrors signalled = SignalledErrors.signed(errors, leg, clock.instant(), body);
      return signalled.isFinal()
          ? new SendingOutcome.Final(error, signalled)
          : new SendingOutcome.Retryable(error, signalled);
    } catch (MessageRefused e) {
      String detail =
          "An error came back that is not relied upon (%s) It says %s."
              .formatted(e.errorDetail(), error);
      return new SendingOutcome.Retryable(
          EbmsError.of(ErrorCode.OTHER, messageId, detail), SignalledErrors.unsigned(errors, body));
    }
  }

  private void verify(Envelope envelope, Leg leg) throws MessageRefused, IOException {
    verifier.verify(
        envelope,
        List.of(),
        leg.security().receiverSigning(),
        leg.security().suite(),
        clock.instant());
  }

  private static SendingOutcome retry(ErrorCode code, String messageId, String detail) {
    return new SendingOutcome.Retryable(EbmsError.of(code, messageId, detail));
  }
}

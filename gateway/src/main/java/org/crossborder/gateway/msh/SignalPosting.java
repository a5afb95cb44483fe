// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.Envelope;
import org.crossborder.gateway.ebms.EnvelopeXml;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.MessagingReader;
import org.crossborder.gateway.ebms.SignalMessage;
import org.crossborder.gateway.packaging.ContentType;
import org.crossborder.gateway.pmode.Leg;

/**
 * Posts a receipt or an error by a request of its own, to the URL that the message was pulled from
 * or that its sender is pushed to (AS4 5.1.8, ReplyPattern Callback). It has arrived when HTTP has
 * accepted it.
 */
public final class SignalPosting {
  private final Transport transport;

  public SignalPosting(Transport transport) {
    this.transport = transport;
  }

  /** How an attempt to post ended. */
  public sealed interface Outcome {
    /**
     * HTTP has accepted it.
     *
     * @param complaint what the partner said against it, or empty
     */
    record Accepted(String complaint) implements Outcome {}

    /** It may work later. */
    record NotAccepted(String why) implements Outcome {}
  }

  /**
   * Posts once.
   *
   * @param leg that the message came on, where it leads to its sender
   * @param signal the SOAP envelope, signed
   */
  public Outcome post(Leg leg, byte[] signal) {
    try {
      return read(
          transport.push(
              leg.protocol(), ContentType.SOAP + "; charset=UTF-8", out -> out.write(signal)));
    } catch (IOException | UncheckedIOException e) {
      return new Outcome.NotAccepted(
          "No answer from " + leg.protocol().address() + ": " + e.getMessage());
    }
  }

  /** A partner that could not finish says so in an ebMS error of the moment, in HTTP 200. */
  private static Outcome read(Transport.Response response) {
    if (response.status() / 100 != 2) {
      return new Outcome.NotAccepted("HTTP " + response.status());
    }
    if (!ContentType.parse(response.contentType()).is(ContentType.SOAP)) {
      return response.body().length == 0
          ? new Outcome.Accepted("")
          : new Outcome.NotAccepted("The answer is not the gateway's: " + response.contentType());
    }
    try {
      Envelope envelope = Envelope.of(EnvelopeXml.parse(response.body()));
      if (MessagingReader.read(envelope.messaging()) instanceof SignalMessage answer
          && answer.receipt() == null) {
        EbmsError error = ErrorClass.mostTelling(answer.errors());
        return ErrorClass.of(error) == ErrorClass.FINAL
            ? new Outcome.Accepted(error.toString())
            : new Outcome.NotAccepted(error.toString());
      }
      return new Outcome.Accepted("");
    } catch (MessageRefused e) {
      return new Outcome.NotAccepted("The answer cannot be understood: " + e.errorDetail());
    }
  }
}

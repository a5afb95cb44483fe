// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.MessageUnit;
import org.crossborder.gateway.ebms.SignalMessage;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.packaging.ContentType;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.packaging.Spool;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.security.SignatureVerifier;
import org.slf4j.MDC;

/**
 * One-Way/Pull at the receiver (ebMS 3.0 Core 2.2.5): a signed PullRequest is posted, and the
 * message on the HTTP response takes the same steps as one that was pushed. What it earns is kept
 * for the signal outbox, after the message itself is durable.
 */
public final class PullingMsh {
  private final Transport transport;
  private final SignalPrinter signals;
  private final Unpackaging unpackaging;
  private final ReceivingPipeline pipeline;
  private final SignalOutbox outbox;
  private final SignatureVerifier verifier;
  private final Path spoolDirectory;
  private final Clock clock;

  /** One for all channels; it is thread-safe. */
  public PullingMsh(
      Transport transport,
      SignalPrinter signals,
      PackagingLimits limits,
      ReceivingPipeline pipeline,
      SignalOutbox outbox,
      Path spoolDirectory,
      Clock clock) {
    this.transport = transport;
    this.signals = signals;
    this.unpackaging = new Unpackaging(limits);
    this.pipeline = pipeline;
    this.outbox = outbox;
    this.verifier = new SignatureVerifier(signals.policy());
    this.spoolDirectory = spoolDirectory;
    this.clock = clock;
  }

  /** Asks once for the oldest message of a leg's channel. */
  public PullOutcome pull(Leg leg) {
    byte[] request = signals.pullRequest(leg.businessInfo().mpc(), leg.security());
    try {
      return transport.exchange(
          leg.protocol(),
          ContentType.SOAP + "; charset=UTF-8",
          out -> out.write(request),
          (status, contentType, body) -> read(status, contentType, body, leg));
    } catch (IOException | UncheckedIOException e) {
      return new PullOutcome.Failed(
          "No answer from " + leg.protocol().address() + ": " + e.getMessage());
    } finally {
      MDC.remove("messageId");
    }
  }

  private PullOutcome read(int status, String contentType, InputStream body, Leg leg)
      throws IOException {
    ContentType type = ContentType.parse(contentType);
    if (!type.is(ContentType.SOAP) && !type.is(ContentType.MULTIPART_RELATED)) {
      return new PullOutcome.Failed(
          "The answer is not the gateway's but HTTP %d with content type '%s'."
              .formatted(status, contentType));
    }
    try (Spool spool = new Spool(spoolDirectory)) {
      return read(unpackaging.unpack(contentType, body, spool), leg, spool);
    } catch (MessageRefused e) {
      return new PullOutcome.Failed("The answer cannot be understood: " + e.errorDetail());
    }
  }

  private PullOutcome read(Unpacked unpacked, Leg leg, Spool spool) throws IOException {
    MessageUnit unit = unpacked.unit();
    if (unit instanceof UserMessage message) {
      return take(unpacked, message, leg, spool);
    }
    if (unit instanceof SignalMessage signal && signal.receipt() == null) {
      return errors(signal, unpacked, leg);
    }
    return new PullOutcome.Failed("The answer is neither a user message nor an error.");
  }

  /** After a fault of ours no signal is due: the partner offers the message again by itself. */
  private PullOutcome take(Unpacked unpacked, UserMessage message, Leg leg, Spool spool) {
    if (!message.partyInfo().from().partyId().equals(leg.sender().partner().partyId())) {
      return new PullOutcome.Failed("The answer is another partner's message.");
    }
    MDC.put("messageId", unpacked.messageId());
    Reply reply = pipeline.receive(unpacked, message, spool);
    if (reply instanceof Reply.Fault) {
      return new PullOutcome.Failed("This gateway could not take a message in; its log says why");
    }
    outbox.post(unpacked.messageId(), leg, reply.envelope());
    return new PullOutcome.Came(unpacked.messageId());
  }

  private PullOutcome errors(SignalMessage signal, Unpacked unpacked, Leg leg) throws IOException {
    EbmsError error = ErrorClass.mostTelling(signal.errors());
    try {
      verifier.verify(
          unpacked.envelope(),
          List.of(),
          leg.security().senderSigning(),
          leg.security().suite(),
          clock.instant());
    } catch (MessageRefused e) {
      return new PullOutcome.Failed(
          "An error came back that is not relied upon (%s) It says %s."
              .formatted(e.errorDetail(), error));
    }
    return error.is(ErrorCode.EMPTY_MESSAGE_PARTITION_CHANNEL)
        ? new PullOutcome.Empty()
        : new PullOutcome.Failed("The partner refuses: " + error);
  }
}

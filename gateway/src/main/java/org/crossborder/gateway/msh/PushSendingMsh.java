// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageFragment;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.packaging.MimeWriter;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.packaging.Spool;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.security.SecurityPolicy;
import org.crossborder.gateway.security.SignatureVerifier;
import org.crossborder.gateway.security.Signer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One-Way/Push (ebMS 3.0 Core 2.2.4): secured, posted, and what comes back is checked. */
public final class PushSendingMsh implements SendingMsh, FragmentSendingMsh {
  private static final Logger LOG = LoggerFactory.getLogger(PushSendingMsh.class);

  private final SecurityPolicy policy;
  private final SendingPipeline pipeline;
  private final Transport transport;
  private final ResponseReading responses;
  private final SentMessageArchive archive;
  private final Path spoolDirectory;
  private final Clock clock;

  /** One for all messages, of which nothing is kept; it is thread-safe. */
  public PushSendingMsh(Signer signer, Transport transport, Path spoolDirectory, Clock clock) {
    this(signer, transport, SentMessageArchive.NONE, spoolDirectory, clock);
  }

  /**
   * One for all messages; it is thread-safe.
   *
   * @param archive keeps each message that was receipted, and each fragment of one
   */
  public PushSendingMsh(
      Signer signer,
      Transport transport,
      SentMessageArchive archive,
      Path spoolDirectory,
      Clock clock) {
    this.policy = signer.policy();
    this.pipeline = new SendingPipeline(signer, clock);
    this.transport = transport;
    this.responses = new ResponseReading(new SignatureVerifier(policy), clock);
    this.archive = archive;
    this.spoolDirectory = spoolDirectory;
    this.clock = clock;
  }

  @Override
  public SendingOutcome send(UserMessage message, List<OutgoingPayload> payloads, Leg leg) {
    return send(
        message,
        leg,
        (recipient, spool) -> pipeline.secure(message, payloads, leg, recipient, spool));
  }

  @Override
  public SendingOutcome send(
      UserMessage message, MessageFragment fragment, PayloadSource piece, Leg leg) {
    return send(
        message,
        leg,
        (recipient, spool) -> pipeline.secure(message, fragment, piece, leg, recipient));
  }

  /** The way of a message through the pipeline, for a recipient. */
  @FunctionalInterface
  private interface Securing {
    SecuredMessage secure(X509Certificate recipient, Spool spool) throws IOException;
  }

  private SendingOutcome send(UserMessage message, Leg leg, Securing securing) {
    Optional<X509Certificate> recipient =
        policy.recipient(leg.security().receiverEncryption(), clock.instant());
    return recipient
        .map(certificate -> send(message, leg, securing, certificate))
        .orElseGet(
            () -> // the message waits for the partner to register one
            retryable(
                    ErrorCode.OTHER,
                    message,
                    leg.receiver().party()
                        + " has registered no encryption certificate that can be used now"));
  }

  private SendingOutcome send(
      UserMessage message, Leg leg, Securing securing, X509Certificate recipient) {
    try (Spool spool = new Spool(spoolDirectory)) {
      SecuredMessage secured = securing.secure(recipient, spool);
      SendingOutcome outcome = push(message, secured, leg);
      if (outcome instanceof SendingOutcome.Receipted) {
        archive.keep(
            message.messageInfo().messageId(), secured.message().envelope(), secured.parts());
      }
      return outcome;
    } catch (IOException | UncheckedIOException e) {
      LOG.error("A message cannot be prepared", e);
      return retryable(
          ErrorCode.OTHER,
          message,
          "This gateway could not read the payload or write its spool directory; its log says why");
    }
  }

  private SendingOutcome push(UserMessage message, SecuredMessage secured, Leg leg) {
    MimeWriter writer = new MimeWriter("as4-" + UUID.randomUUID());
    try {
      Transport.Response response =
          transport.push(
              leg.protocol(), writer.contentType(), out -> writer.write(secured.message(), out));
      return responses.read(response, message.messageInfo().messageId(), secured.signed(), leg);
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("No answer", e); // whoever called logs the outcome
      return retryable(
          ErrorCode.CONNECTION_FAILURE,
          message,
          "No answer from " + leg.protocol().address() + ": " + e.getMessage());
    }
  }

  private static SendingOutcome retryable(ErrorCode code, UserMessage message, String detail) {
    return new SendingOutcome.Retryable(
        EbmsError.of(code, message.messageInfo().messageId(), detail));
  }
}

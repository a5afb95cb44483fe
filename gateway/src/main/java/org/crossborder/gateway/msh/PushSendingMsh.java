// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.EnvelopeXml;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessagingWriter;
import org.crossborder.gateway.ebms.SignedReference;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.MimeMessage;
import org.crossborder.gateway.packaging.MimeWriter;
import org.crossborder.gateway.packaging.Spool;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.security.Encryptor;
import org.crossborder.gateway.security.Signer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;

/**
 * One-Way/Push (ebMS 3.0 Core 2.2.4): compress, sign, encrypt, post, check what comes back. The
 * order is AS4's (3.1): compression before security.
 */
public final class PushSendingMsh implements SendingMsh {
  private static final Logger LOG = LoggerFactory.getLogger(PushSendingMsh.class);

  private final Signer signer;
  private final Encryptor encryptor = new Encryptor();
  private final Transport transport;
  private final ResponseReading responses;
  private final Path spoolDirectory;
  private final Clock clock;

  /** One for all messages; it is thread-safe. */
  public PushSendingMsh(Signer signer, Transport transport, Path spoolDirectory, Clock clock) {
    this.signer = signer;
    this.transport = transport;
    this.responses = new ResponseReading(clock);
    this.spoolDirectory = spoolDirectory;
    this.clock = clock;
  }

  @Override
  public SendingOutcome send(UserMessage message, List<OutgoingPayload> payloads, Leg leg) {
    Optional<X509Certificate> recipient =
        Encryptor.valid(leg.security().receiverEncryption(), clock.instant());
    return recipient
        .map(certificate -> send(message, payloads, leg, certificate))
        .orElseGet(
            () -> // the message waits for the partner to register one
            retryable(
                    ErrorCode.OTHER,
                    message,
                    leg.receiver().party() + " has registered no valid encryption certificate"));
  }

  private SendingOutcome send(
      UserMessage message, List<OutgoingPayload> payloads, Leg leg, X509Certificate recipient) {
    try (Spool spool = new Spool(spoolDirectory)) {
      Secured secured = secure(message, payloads, leg.security().suite(), recipient, spool);
      return push(message, secured, leg);
    } catch (IOException | UncheckedIOException e) {
      LOG.error("A message cannot be prepared", e);
      return retryable(
          ErrorCode.OTHER,
          message,
          "This gateway could not read the payload or write its spool directory; its log says why");
    }
  }

  /** A message as it travels, with what was signed of it. */
  private record Secured(MimeMessage message, List<SignedReference> signed) {}

  private Secured secure(
      UserMessage message,
      List<OutgoingPayload> payloads,
      AlgorithmSuite suite,
      X509Certificate recipient,
      Spool spool)
      throws IOException {
    List<Attachment> compressed = compress(payloads, spool);
    UserMessage announced =
        message.withPayloadInfo(payloads.stream().map(PayloadCompression::announce).toList());
    Document envelope = MessagingWriter.write(announced);
    List<SignedReference> signed = signer.sign(envelope, compressed, suite);
    List<Attachment> encrypted = encryptor.encrypt(envelope, compressed, recipient);
    return new Secured(new MimeMessage(EnvelopeXml.print(envelope), encrypted), signed);
  }

  private SendingOutcome push(UserMessage message, Secured secured, Leg leg) {
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

  private static List<Attachment> compress(List<OutgoingPayload> payloads, Spool spool)
      throws IOException {
    List<Attachment> compressed = new ArrayList<>();
    for (OutgoingPayload payload : payloads) {
      compressed.add(PayloadCompression.compress(payload, spool));
    }
    return compressed;
  }
}

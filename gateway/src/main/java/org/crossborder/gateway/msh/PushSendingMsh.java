// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import org.crossborder.gateway.pmode.PMode;
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
  public SendingOutcome send(UserMessage message, List<OutgoingPayload> payloads, PMode pmode) {
    String messageId = message.messageInfo().messageId();
    try (Spool spool = new Spool(spoolDirectory)) {
      List<Attachment> compressed = compress(payloads, spool);
      UserMessage announced =
          message.withPayloadInfo(payloads.stream().map(PayloadCompression::announce).toList());
      Document envelope = MessagingWriter.write(announced);
      List<SignedReference> signed = signer.sign(envelope, compressed);
      List<Attachment> encrypted = encryptor.encrypt(envelope, compressed, recipient(pmode));
      Transport.Response response =
          push(pmode, new MimeMessage(EnvelopeXml.print(envelope), encrypted));
      return responses.read(response, messageId, signed, pmode);
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("No answer", e); // whoever called logs the outcome
      return new SendingOutcome.Retryable(
          EbmsError.of(
              ErrorCode.CONNECTION_FAILURE,
              messageId,
              "No answer from " + pmode.protocol().address() + ": " + e.getMessage()));
    }
  }

  private static List<Attachment> compress(List<OutgoingPayload> payloads, Spool spool)
      throws IOException {
    List<Attachment> compressed = new ArrayList<>();
    for (OutgoingPayload payload : payloads) {
      compressed.add(PayloadCompression.compress(payload, spool));
    }
    return compressed;
  }

  /** Without a valid certificate the message waits for the partner to register one. */
  private X509Certificate recipient(PMode pmode) throws IOException {
    return Encryptor.valid(pmode.security().responderEncryption(), clock.instant())
        .orElseThrow(
            () ->
                new IOException(
                    pmode.responderParty() + " has registered no valid encryption certificate"));
  }

  private Transport.Response push(PMode pmode, MimeMessage message) throws IOException {
    MimeWriter writer = new MimeWriter("as4-" + UUID.randomUUID());
    return transport.push(
        pmode.protocol(), writer.contentType(), out -> writer.write(message, out));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.crossborder.gateway.ebms.EnvelopeXml;
import org.crossborder.gateway.ebms.MessageFragment;
import org.crossborder.gateway.ebms.MessageFragmentWriter;
import org.crossborder.gateway.ebms.MessagingWriter;
import org.crossborder.gateway.ebms.SignedReference;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.ContentId;
import org.crossborder.gateway.packaging.MimeMessage;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.packaging.Spool;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PayloadService;
import org.crossborder.gateway.security.Encryptor;
import org.crossborder.gateway.security.Signer;
import org.w3c.dom.Document;

/**
 * What happens to a user message before it travels, whether we push it (HTTP request) or it is
 * pulled from us (HTTP response), in AS4's order (3.1): compressed, announced, signed, encrypted.
 */
public final class SendingPipeline {
  private static final String OCTETS = "application/octet-stream";

  private final Signer signer;
  private final Encryptor encryptor = new Encryptor();
  private final Clock clock;

  /** One for all messages; it is thread-safe. */
  public SendingPipeline(Signer signer, Clock clock) {
    this.signer = signer;
    this.clock = clock;
  }

  /**
   * The same message gives the same signed references at each attempt.
   *
   * @param recipient whom it is encrypted for
   * @param spool keeps the attachments; the caller closes it when they have been sent
   */
  SecuredMessage secure(
      UserMessage message,
      List<OutgoingPayload> payloads,
      Leg leg,
      X509Certificate recipient,
      Spool spool)
      throws IOException {
    PayloadService service = leg.payloadService();
    List<Attachment> compressed = PayloadCompression.compress(payloads, service, spool);
    UserMessage announced =
        message.withPayloadInfo(
            payloads.stream()
                .map(payload -> PayloadCompression.announce(payload, service))
                .toList());
    return secure(MessagingWriter.write(announced), compressed, leg, recipient);
  }

  /** The same for a fragment, which is not compressed. */
  SecuredMessage secure(
      UserMessage message,
      MessageFragment fragment,
      PayloadSource piece,
      Leg leg,
      X509Certificate recipient) {
    Attachment part = new Attachment(ContentId.ofUrl(fragment.href()).orElseThrow(), OCTETS, piece);
    Document envelope = MessageFragmentWriter.write(message, fragment);
    return secure(envelope, List.of(part), leg, recipient);
  }

  private SecuredMessage secure(
      Document envelope, List<Attachment> attachments, Leg leg, X509Certificate recipient) {
    List<SignedReference> signed =
        signer.sign(
            envelope,
            attachments,
            leg.security().suite(),
            leg.security().senderSigning(),
            clock.instant());
    List<Attachment> encrypted = encryptor.encrypt(envelope, attachments, recipient);
    return new SecuredMessage(
        new MimeMessage(EnvelopeXml.print(envelope), encrypted), signed, attachments);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.Envelope;
import org.crossborder.gateway.ebms.EnvelopeXml;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.ebms.MessagingReader;
import org.crossborder.gateway.ebms.SignalMessage;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.MimeMessage;
import org.crossborder.gateway.packaging.MimeWriter;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.packaging.Spool;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.TradeDocuments;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.security.Signer;
import org.w3c.dom.Document;

/**
 * A sound message of one profile, whose envelope is changed on its way. It is refused with an error
 * about the message, or it is stored as it was signed; a fault of the gateway is a finding.
 */
final class SecuredBorder {
  private static final List<MshKey> BD =
      List.of(TestPki.BD, TestPki.BD_ED25519, TestPki.BD_X25519, TestPki.BD_EC);
  private static final List<MshKey> KR =
      List.of(TestPki.KR, TestPki.KR_ED25519, TestPki.KR_X25519, TestPki.KR_EC);
  private static final byte[] DOCUMENT = "<CertificateOfOrigin/>".getBytes(UTF_8);
  private static final Path SPOOL = Path.of(System.getProperty("java.io.tmpdir"));

  private final Leg leg;
  private final PModes pmodes;
  private final byte[] envelope;
  private final List<Attachment> attachments = new ArrayList<>();

  SecuredBorder(String profile) throws IOException {
    var snapshot = TestRegister.snapshot(TestGateway.NOWHERE, TestGateway.NOWHERE, profile);
    pmodes = PModes.derive(snapshot, "KR", Instant.now());
    leg =
        PModes.derive(snapshot, "BD", Instant.now())
            .toSend("KR", TestRegister.ARRANGEMENT, TradeDocuments.DOCUMENT)
            .orElseThrow();
    try (Spool spool = new Spool(SPOOL)) {
      MimeMessage message = secured(spool);
      envelope = message.envelope();
      for (Attachment each : message.attachments()) {
        try (InputStream in = each.content().open()) {
          attachments.add(
              new Attachment(
                  each.contentId(), each.mimeType(), PayloadSource.of(in.readAllBytes())));
        }
      }
    }
  }

  private MimeMessage secured(Spool spool) throws IOException {
    return new SendingPipeline(new Signer(BD), Clock.systemUTC())
        .secure(
            leg.userMessage(new MessageInfo(Instant.now(), "1@bd", null), "c", List.of()),
            List.of(
                new OutgoingPayload(
                    "doc@bd", "application/xml", "UTF-8", List.of(), PayloadSource.of(DOCUMENT))),
            leg,
            leg.security().receiverEncryption().get(0),
            spool)
        .message();
  }

  /** What the gateway said. */
  SignalMessage receive(byte[] script) throws Exception {
    Document edited = EnvelopeXml.parse(envelope);
    HeaderEdits.apply(edited, script);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    MimeWriter writer = new MimeWriter("boundary");
    writer.write(new MimeMessage(EnvelopeXml.print(edited), attachments), body);
    InMemoryReception reception = new InMemoryReception();
    ReceivingMsh msh =
        TestGateway.receiver(SPOOL, KR, () -> pmodes, reception, PackagingLimits.DEFAULT);
    Answer answer = msh.receive(writer.contentType(), new ByteArrayInputStream(body.toByteArray()));
    SignalMessage signal = read(answer);
    assertThat(signal.errors()).allSatisfy(SecuredBorder::requireAboutTheMessage);
    assertThat(reception.messages)
        .hasSize(signal.receipt() == null ? 0 : 1)
        .allSatisfy(received -> requireAsSigned(received, reception));
    return signal;
  }

  private static SignalMessage read(Answer answer) throws Exception {
    Envelope signal = Envelope.of(EnvelopeXml.parse(answer.envelope()));
    return (SignalMessage) MessagingReader.read(signal.messaging());
  }

  private static void requireAboutTheMessage(EbmsError error) {
    assertThat(error.errorCode()).isNotEqualTo(ErrorCode.DELIVERY_FAILURE.code());
    assertThat(error.errorDetail()).isNotBlank();
  }

  private void requireAsSigned(ReceivedMessage received, InMemoryReception reception) {
    assertThat(received.userMessage().messageInfo().messageId()).isEqualTo("1@bd");
    assertThat(received.userMessage().partyInfo().from()).isEqualTo(leg.sender().partner());
    assertThat(reception.payloads.get("1@bd")).hasSize(1);
    assertThat(reception.payloads.get("1@bd").get(0)).isEqualTo(DOCUMENT);
  }
}

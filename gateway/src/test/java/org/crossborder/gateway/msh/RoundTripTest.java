// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.msh.transport.As4Client;
import org.crossborder.gateway.msh.transport.TransportLimits;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.PayloadService;
import org.crossborder.gateway.pmode.TradeDocuments;
import org.crossborder.gateway.security.Signer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** BD's gateway pushes to KR's, over TLS on loopback: signed, compressed, encrypted, receipted. */
class RoundTripTest {
  @TempDir Path directory;
  private TestGateway gateway;
  private InMemoryReception reception;
  private As4Client client;
  private SendingMsh sender;
  private PModes pmodes;

  @BeforeEach
  void start() throws Exception {
    gateway = TestGateway.kr(directory);
    reception = gateway.reception;
    client = new As4Client(TransportLimits.DEFAULT);
    sender = new PushSendingMsh(new Signer(TestPki.BD), client, directory, Clock.systemUTC());
    pmodes = TestRegister.pmodes("BD", TestGateway.NOWHERE, gateway.url());
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    gateway.close();
  }

  private Leg document() {
    return pmodes.toSend("KR", TestRegister.ARRANGEMENT, TradeDocuments.DOCUMENT).orElseThrow();
  }

  private static UserMessage message(Leg leg) {
    return leg.userMessage(
        new MessageInfo(Clock.systemUTC().instant(), UUID.randomUUID() + "@bd", null),
        "conversation-1",
        List.of(
            new Property(Property.ORIGINAL_SENDER, "urn:crossborder:party:BD"),
            new Property(Property.FINAL_RECIPIENT, "urn:crossborder:party:KR")));
  }

  private static OutgoingPayload payload(String id, byte[] bytes) {
    return new OutgoingPayload(
        id, "application/xml", "UTF-8", List.of(new Property("p", id)), PayloadSource.of(bytes));
  }

  @Test
  void aDocumentArrivesAndItsReceiptIsChecked() {
    Leg leg = document();
    UserMessage message = message(leg);
    byte[] xml = "<CertificateOfOrigin>ছাপ</CertificateOfOrigin>".getBytes(UTF_8);

    SendingOutcome outcome = sender.send(message, List.of(payload("doc@bd", xml)), leg);

    assertThat(outcome).isInstanceOf(SendingOutcome.Receipted.class);
    ReceivedMessage received = reception.messages.get(0);
    assertThat(received.userMessage().messageInfo().messageId())
        .isEqualTo(message.messageInfo().messageId());
    assertThat(received.userMessage().messageProperties()).isEqualTo(message.messageProperties());
    assertThat(received.signer()).isEqualTo(TestPki.BD.certificate());
    assertThat(received.payloads().get(0).mimeType()).isEqualTo("application/xml");
    assertThat(received.payloads().get(0).characterSet()).isEqualTo("UTF-8");
    assertThat(received.payloads().get(0).partProperties())
        .extracting(Property::name)
        .containsExactly("p", "MimeType", "CharacterSet");
    assertThat(reception.payloads.get(message.messageInfo().messageId()).get(0)).isEqualTo(xml);
  }

  /** TA 04: uncompressed is accepted; and a P-Mode may have it sent so. */
  @Test
  void aPayloadGoesUncompressedWhereThePModeSaysSo() {
    Leg leg = uncompressed(document());
    byte[] xml = "<CertificateOfOrigin/>".getBytes(UTF_8);

    SendingOutcome outcome = sender.send(message(leg), List.of(payload("doc@bd", xml)), leg);

    assertThat(outcome).isInstanceOf(SendingOutcome.Receipted.class);
    ReceivedMessage received = reception.messages.get(0);
    assertThat(received.userMessage().payloadInfo().get(0).partProperties())
        .extracting(Property::name)
        .containsExactly("p", "MimeType", "CharacterSet");
    assertThat(reception.payloads.values().iterator().next().get(0)).isEqualTo(xml);
  }

  private static Leg uncompressed(Leg leg) {
    return new Leg(
        leg.pmode(),
        leg.agreement(),
        leg.number(),
        leg.pulled(),
        leg.sender(),
        leg.receiver(),
        leg.protocol(),
        leg.businessInfo(),
        leg.errorHandling(),
        leg.receptionAwareness(),
        new PayloadService(false),
        leg.splitting(),
        leg.security());
  }

  @Test
  void aPayloadThatCannotBeReadIsAFaultOfThisGatewayAndTellsNoPathOfIt() {
    Leg leg = document();
    OutgoingPayload unreadable =
        new OutgoingPayload(
            "doc@bd",
            "application/xml",
            null,
            List.of(),
            () -> {
              throw new NoSuchFileException("/secret/place");
            });

    SendingOutcome outcome = sender.send(message(leg), List.of(unreadable), leg);

    assertThat(outcome).isInstanceOf(SendingOutcome.Retryable.class);
    EbmsError error = ((SendingOutcome.Retryable) outcome).error();
    assertThat(error.errorCode()).isEqualTo("EBMS:0004");
    assertThat(error.errorDetail()).contains("This gateway").doesNotContain("/secret");
  }

  @Test
  void aHundredPayloadsKeepTheirOrderAndBytes() {
    Leg leg = document();
    UserMessage message = message(leg);
    List<OutgoingPayload> payloads = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      payloads.add(payload("part-" + (97 * i % 100) + "@bd", ("payload " + i).getBytes(UTF_8)));
    }

    assertThat(sender.send(message, payloads, leg)).isInstanceOf(SendingOutcome.Receipted.class);

    List<byte[]> received = reception.payloads.get(message.messageInfo().messageId());
    assertThat(received).hasSize(100);
    for (int i = 0; i < 100; i++) {
      assertThat(new String(received.get(i), UTF_8)).isEqualTo("payload " + i);
    }
    assertThat(reception.messages.get(0).payloads())
        .extracting(ReceivedPayload::contentId)
        .containsExactlyElementsOf(payloads.stream().map(OutgoingPayload::contentId).toList());
  }

  @Test
  void aDuplicateEarnsTheSameReceiptAndIsStoredOnce() {
    Leg leg = document();
    UserMessage message = message(leg);
    List<OutgoingPayload> payloads = List.of(payload("doc@bd", "<a/>".getBytes(UTF_8)));

    SendingOutcome first = sender.send(message, payloads, leg);
    SendingOutcome second = sender.send(message, payloads, leg);

    assertThat(((SendingOutcome.Receipted) second).receipt())
        .isEqualTo(((SendingOutcome.Receipted) first).receipt());
    assertThat(reception.messages).hasSize(1);
  }

  @Test
  void anotherMessageUnderAUsedIdIsRefused() {
    Leg leg = document();
    UserMessage message = message(leg);
    sender.send(message, List.of(payload("doc@bd", "<a/>".getBytes(UTF_8))), leg);

    SendingOutcome other =
        sender.send(message, List.of(payload("doc@bd", "<b/>".getBytes(UTF_8))), leg);

    assertThat(other).isInstanceOf(SendingOutcome.Final.class);
    assertThat(((SendingOutcome.Final) other).error().errorCode()).isEqualTo("EBMS:0003");
    assertThat(reception.messages).hasSize(1);
  }

  @Test
  void aDuplicateThatWasSignedAnewEarnsAReceiptForWhatWasSigned() {
    Leg leg = document();
    UserMessage message = message(leg);
    List<OutgoingPayload> payloads = List.of(payload("doc@bd", "<a/>".getBytes(UTF_8)));
    sender.send(message, payloads, leg);
    UserMessage again =
        leg.userMessage(
            new MessageInfo(
                message.messageInfo().timestamp().plusSeconds(60),
                message.messageInfo().messageId(),
                null),
            "conversation-1",
            message.messageProperties());

    assertThat(sender.send(again, payloads, leg)).isInstanceOf(SendingOutcome.Receipted.class);
    assertThat(reception.messages).hasSize(1);
  }

  @Test
  void manySendersAtOnceAllSucceed() throws Exception {
    Leg leg = document();
    java.util.concurrent.ExecutorService senders =
        java.util.concurrent.Executors.newFixedThreadPool(16);
    List<java.util.concurrent.Future<SendingOutcome>> outcomes = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      byte[] xml = ("<n>" + i + "</n>").getBytes(UTF_8);
      outcomes.add(
          senders.submit(() -> sender.send(message(leg), List.of(payload("doc@bd", xml)), leg)));
    }
    for (java.util.concurrent.Future<SendingOutcome> outcome : outcomes) {
      assertThat(outcome.get()).isInstanceOf(SendingOutcome.Receipted.class);
    }
    senders.shutdown();
    assertThat(reception.messages).hasSize(200);
  }
}

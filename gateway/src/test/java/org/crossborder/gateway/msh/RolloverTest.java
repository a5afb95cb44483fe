// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.Security;
import org.crossborder.gateway.pmode.TradeDocuments;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.security.SecurityPolicy;
import org.crossborder.gateway.security.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates are exchanged at both ends while messages are on their way, and none is lost. */
class RolloverTest {
  private static final MshKey BD_NEW = renewed("gateway.bd");
  private static final MshKey KR_NEW = renewed("gateway.kr");

  @TempDir Path directory;
  private final InMemoryReception reception = new InMemoryReception();
  private volatile List<MshKey> bdKeys = List.of(TestPki.BD);
  private volatile List<MshKey> krKeys = List.of(TestPki.KR);

  /** What each end's snapshot lists. */
  private volatile Registered atBd = Registered.of(bdKeys, krKeys);

  private volatile Registered atKr = atBd;

  /** What happens when a message has left its sender. */
  private volatile Runnable onTheWay = () -> {};

  private record Registered(List<X509Certificate> bd, List<X509Certificate> kr) {
    static Registered of(List<MshKey> bd, List<MshKey> kr) {
      return new Registered(certificates(bd), certificates(kr));
    }

    private static List<X509Certificate> certificates(List<MshKey> keys) {
      return keys.stream().map(MshKey::certificate).toList();
    }

    Security security(Security security) {
      return new Security(security.suite(), bd, kr, kr, security.alsoAccepted());
    }
  }

  private static MshKey renewed(String name) {
    Instant now = Instant.now();
    return TestPki.rsa(name, now.minusSeconds(600), now.plus(Duration.ofDays(300)));
  }

  @Test
  void noMessageIsLostWhileBothEndsExchangeTheirKeys() throws Exception {
    ReceivingMsh kr = receiver();
    SendingMsh bd = sender(kr);
    ExecutorService senders = Executors.newFixedThreadPool(4);
    List<Future<Integer>> attempts = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      String id = i + "@bd";
      attempts.add(senders.submit(() -> sendUntilReceipted(bd, id)));
      switch (i) {
        case 20 -> { // the new certificates are registered, first seen by one, then by the other
          krKeys = List.of(TestPki.KR, KR_NEW);
          atKr = Registered.of(List.of(TestPki.BD, BD_NEW), List.of(TestPki.KR, KR_NEW));
        }
        case 40 -> atBd = atKr;
        case 60 -> bdKeys = List.of(TestPki.BD, BD_NEW);
        case 80 -> { // the old ones are taken out, first seen by one, then by the other
          atKr = Registered.of(List.of(BD_NEW), List.of(KR_NEW));
        }
        case 100 -> {
          atBd = atKr;
          bdKeys = List.of(BD_NEW);
        }
        default -> Thread.sleep(5);
      }
    }
    for (Future<Integer> attempt : attempts) {
      assertThat(attempt.get()).isPositive();
    }
    senders.shutdown();
    assertThat(reception.messages).hasSize(120);
    assertThat(reception.messages)
        .extracting(ReceivedMessage::signer)
        .contains(TestPki.BD.certificate(), BD_NEW.certificate());
  }

  @Test
  void aMessageThatArrivesAfterItsCertificateIsGoneIsSentAgainWithTheNewOne() {
    atBd = Registered.of(List.of(TestPki.BD, BD_NEW), krKeys);
    atKr = atBd;
    onTheWay = () -> atKr = Registered.of(List.of(BD_NEW), krKeys);
    SendingMsh bd = sender(receiver());

    SendingOutcome first = send(bd, "1@bd");
    bdKeys = List.of(TestPki.BD, BD_NEW);
    SendingOutcome second = send(bd, "1@bd");

    assertThat(first).isInstanceOf(SendingOutcome.Retryable.class);
    assertThat(((SendingOutcome.Retryable) first).error().errorCode()).isEqualTo("EBMS:0101");
    assertThat(second).isInstanceOf(SendingOutcome.Receipted.class);
    assertThat(reception.messages.get(0).signer()).isEqualTo(BD_NEW.certificate());
  }

  @Test
  void withoutARolloverAnUnknownCertificateEndsTheMatter() {
    atKr = Registered.of(List.of(BD_NEW), krKeys);

    assertThat(send(sender(receiver()), "1@bd")).isInstanceOf(SendingOutcome.Final.class);
  }

  @Test
  void whatIsEncryptedForTheOldKeyIsReadByWhoHasBoth() {
    krKeys = List.of(KR_NEW, TestPki.KR);
    atKr = Registered.of(bdKeys, List.of(KR_NEW, TestPki.KR));

    assertThat(send(sender(receiver()), "1@bd")).isInstanceOf(SendingOutcome.Receipted.class);
  }

  @Test
  void aReceiptOfTheOldKeyIsMadeAnewWhenTheSenderNoLongerKnowsThatKey() {
    ReceivingMsh kr = receiver();
    SendingMsh bd = sender(kr);
    assertThat(send(bd, "1@bd")).isInstanceOf(SendingOutcome.Receipted.class);
    byte[] kept = reception.receipts.get("1@bd");

    krKeys = List.of(KR_NEW);
    atKr = Registered.of(bdKeys, List.of(KR_NEW));
    atBd = atKr;
    SendingOutcome again = send(bd, "1@bd");

    assertThat(again).as(again.toString()).isInstanceOf(SendingOutcome.Receipted.class);
    assertThat(((SendingOutcome.Receipted) again).receipt()).isNotEqualTo(kept);
    assertThat(reception.messages).hasSize(1);
  }

  private int sendUntilReceipted(SendingMsh sender, String id) throws InterruptedException {
    for (int attempt = 1; attempt < 50; attempt++) {
      SendingOutcome outcome = send(sender, id);
      if (outcome instanceof SendingOutcome.Receipted) {
        return attempt;
      }
      assertThat(outcome).as(id + " " + outcome).isInstanceOf(SendingOutcome.Retryable.class);
      Thread.sleep(20);
    }
    throw new AssertionError(id + " was never receipted");
  }

  private ReceivingMsh receiver() {
    return TestGateway.receiver(
        directory,
        () -> krKeys,
        SecurityPolicy.STANDARD,
        () -> pmodes("KR", atKr),
        reception,
        PackagingLimits.DEFAULT);
  }

  private SendingMsh sender(ReceivingMsh receiver) {
    Transport transport =
        (protocol, contentType, body) -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          body.writeTo(out);
          onTheWay.run();
          Answer answer =
              receiver.receive(contentType, new ByteArrayInputStream(out.toByteArray()));
          return new Transport.Response(
              answer.httpStatus(), "application/soap+xml; charset=UTF-8", answer.envelope());
        };
    return new PushSendingMsh(
        new Signer(() -> bdKeys, SecurityPolicy.STANDARD, Duration.ZERO),
        transport,
        directory,
        Clock.systemUTC());
  }

  private SendingOutcome send(SendingMsh sender, String id) {
    Leg leg =
        pmodes("BD", atBd)
            .toSend("KR", TestRegister.ARRANGEMENT, TradeDocuments.DOCUMENT)
            .orElseThrow();
    return sender.send(
        leg.userMessage(new MessageInfo(Instant.EPOCH, id, null), "c", List.of()),
        List.of(
            new OutgoingPayload(
                "doc@bd",
                "application/xml",
                null,
                List.of(),
                PayloadSource.of("<a/>".getBytes(UTF_8)))),
        leg);
  }

  private static PModes pmodes(String party, Registered registered) {
    return Legs.secured(
        TestRegister.pmodes(party, TestGateway.NOWHERE, TestGateway.NOWHERE), registered::security);
  }
}

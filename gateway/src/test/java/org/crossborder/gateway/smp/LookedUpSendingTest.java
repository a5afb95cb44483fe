// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.smp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.msh.OutgoingPayload;
import org.crossborder.gateway.msh.PushSendingMsh;
import org.crossborder.gateway.msh.SendingOutcome;
import org.crossborder.gateway.msh.TestGateway;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.msh.TestRegister;
import org.crossborder.gateway.msh.transport.As4Client;
import org.crossborder.gateway.msh.transport.TransportLimits;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.Protocol;
import org.crossborder.gateway.pmode.PublisherLocation;
import org.crossborder.gateway.pmode.ReceiverLookup;
import org.crossborder.gateway.pmode.Security;
import org.crossborder.gateway.pmode.TlsVersion;
import org.crossborder.gateway.pmode.TradeDocuments;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.security.Signer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A receiver that a publisher knows, and the P-Mode does not, gets a message over TLS. */
class LookedUpSendingTest {
  @TempDir Path directory;
  private final TurnableTime time = new TurnableTime();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile byte[] answer = new byte[0];
  private HttpsServer publisher;
  private TestGateway receiver;
  private As4Client client;
  private LookedUpSending msh;

  @BeforeEach
  void start() throws Exception {
    publisher = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    publisher.setHttpsConfigurator(new HttpsConfigurator(SmpClientTest.tls()));
    publisher.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          byte[] now = answer;
          exchange.sendResponseHeaders(
              now.length == 0 ? 404 : 200, now.length == 0 ? -1 : now.length);
          exchange.getResponseBody().write(now);
          exchange.close();
        });
    publisher.start();
    receiver = TestGateway.kr(directory);
    client = new As4Client(TransportLimits.DEFAULT);
    msh =
        new LookedUpSending(
            new PushSendingMsh(new Signer(TestPki.BD), client, directory, Clock.systemUTC()),
            new LookedUpReceivers(time));
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    receiver.close();
    publisher.stop(0);
  }

  @ParameterizedTest
  @EnumSource(SmpVersion.class)
  void aMessageGoesWhereThePublisherSaysAndIsEncryptedForWhomItSays(SmpVersion version) {
    publish(version, TestPki.BD);

    assertThat(send(leg(version))).isInstanceOf(SendingOutcome.Receipted.class);
    assertThat(send(leg(version))).isInstanceOf(SendingOutcome.Receipted.class);
    assertThat(receiver.reception.messages).hasSize(2);
    assertThat(asked).as("the answer counts for a while").hasValue(1);

    time.turn(LookedUpReceivers.FRESH);
    assertThat(send(leg(version))).isInstanceOf(SendingOutcome.Receipted.class);
    assertThat(asked).hasValue(2);
  }

  @Test
  void whoWasTakenOutGetsNothingMoreWhenTheAnswerIsOld() {
    publish(SmpVersion.V1, TestPki.BD);
    assertThat(send(leg(SmpVersion.V1))).isInstanceOf(SendingOutcome.Receipted.class);
    answer = new byte[0];
    time.turn(LookedUpReceivers.FRESH);

    assertNotSent(send(leg(SmpVersion.V1)), "404");
    assertThat(receiver.reception.messages).hasSize(1);
  }

  @Test
  void anAnswerThatAStrangerSignedIsNoAnswer() {
    publish(SmpVersion.V1, TestPki.STRANGER);

    assertNotSent(send(leg(SmpVersion.V1)), "signature");
    assertThat(receiver.reception.messages).isEmpty();
  }

  @Test
  void aPublisherThatDnsNamesIsAskedAndItsSignatureCounts() throws Exception {
    String name = Bdxl.name(Identifier.parse("urn:scheme::KR-1"), "participants.example");
    try (NameServer dns = new NameServer()) {
      Leg located =
          leg(SmpVersion.V1, new PublisherLocation.Zone("participants.example", dns.address()));
      assertNotSent(send(located), "DNS does not know");

      String to = "!.*!" + publisherUrl() + "!";
      dns.put(name, NameServer.naptr(name, 10, 10, "U", "Meta:SMP", to));
      publish(SmpVersion.V1, TestPki.STRANGER);
      assertNotSent(send(located), "signature");

      publish(SmpVersion.V1, TestPki.BD);
      assertThat(send(located)).isInstanceOf(SendingOutcome.Receipted.class);
    }
    assertThat(receiver.reception.messages).hasSize(1);
  }

  @Test
  void aLegWithoutPublisherAsksNobody() {
    Leg plain =
        leg(SmpVersion.V1).with(new Protocol(receiver.url(), List.of(TestPki.TLS.certificate())));
    Leg pinned = secured(plain, List.of(TestPki.KR.certificate()));

    assertThat(send(pinned)).isInstanceOf(SendingOutcome.Receipted.class);
    assertThat(asked).hasValue(0);
  }

  private static void assertNotSent(SendingOutcome outcome, String why) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            SendingOutcome.Retryable.class,
            retryable -> {
              assertThat(retryable.error().errorCode()).isEqualTo("EBMS:0005");
              assertThat(retryable.error().errorDetail()).contains("not found", why);
            });
  }

  private void publish(SmpVersion version, MshKey signer) {
    String xml =
        SmpAnswers.endpoint(version, SmpEndpoint.AS4, "")
            .replace("https://as4.kr.example/as4", receiver.url().toString());
    answer = SmpAnswers.signed(xml, signer);
  }

  /** Nothing in it says where KR is, and its encryption certificate is another's. */
  private Leg leg(SmpVersion version) {
    return leg(version, new PublisherLocation.Address(URI.create(publisherUrl())));
  }

  private String publisherUrl() {
    return "https://localhost:" + publisher.getAddress().getPort() + "/";
  }

  private Leg leg(SmpVersion version, PublisherLocation location) {
    Leg derived =
        TestRegister.pmodes("BD", TestGateway.NOWHERE, TestGateway.NOWHERE)
            .toSend("KR", TestRegister.ARRANGEMENT, TradeDocuments.DOCUMENT)
            .orElseThrow();
    ReceiverLookup lookup =
        new ReceiverLookup(
            location,
            version == SmpVersion.V1 ? "1.0" : "2.0",
            "urn:scheme::KR-1",
            "urn:doc::certificate of origin",
            "urn:proc::export",
            List.of(TestPki.BD.certificate()),
            List.of(TestPki.TLS.certificate()),
            true);
    Protocol protocol =
        new Protocol(
            TestGateway.NOWHERE,
            List.of(TestPki.TLS.certificate()),
            EnumSet.allOf(TlsVersion.class),
            lookup);
    return secured(derived.with(protocol), List.of(TestPki.STRANGER.certificate()));
  }

  private static Leg secured(Leg leg, List<X509Certificate> encryption) {
    Security said = leg.security();
    return leg.with(
        leg.protocol(),
        new Security(
            said.suite(),
            said.senderSigning(),
            said.receiverSigning(),
            encryption,
            said.alsoAccepted()));
  }

  private SendingOutcome send(Leg leg) {
    String messageId = UUID.randomUUID() + "@bd";
    return msh.send(
        leg.userMessage(new MessageInfo(Instant.now(), messageId, null), "c", List.of()),
        List.of(
            new OutgoingPayload(
                "doc@bd",
                "application/xml",
                null,
                List.of(),
                PayloadSource.of("<a/>".getBytes(UTF_8)))),
        leg);
  }

  /** Now, and later when a test says so. */
  private static final class TurnableTime extends Clock {
    private Duration turned = Duration.ZERO;

    void turn(Duration by) {
      turned = turned.plus(by);
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(turned);
    }

    @Override
    public java.time.ZoneId getZone() {
      return java.time.ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.msh.transport.As4Client;
import org.crossborder.gateway.msh.transport.TlsSettings;
import org.crossborder.gateway.msh.transport.TransportLimits;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.TradeDocuments;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.security.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS on real sockets: versions, suites, client authentication, IPv4 and IPv6. */
class TlsTest {
  private static final List<String> BOTH = List.of("TLSv1.2", "TLSv1.3");
  private static final String AES_128 = "TLS_AES_128_GCM_SHA256";
  private static final String AES_256 = "TLS_AES_256_GCM_SHA384";

  @TempDir Path directory;
  private final InMemoryReception reception = new InMemoryReception();

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void bothVersionsAreSpoken(String version) throws Exception {
    assertReceipted(
        send(host -> host.setProtocols(version), new TlsSettings(BOTH, List.of(), none())));
    assertReceipted(
        send(
            host -> host.setProtocols("TLSv1.2,TLSv1.3"),
            new TlsSettings(List.of(version), List.of(), none())));
  }

  @Test
  void aVersionThatIsNotOfferedIsNotSpoken() throws Exception {
    assertNoConnection(
        send(
            host -> host.setProtocols("TLSv1.2"),
            new TlsSettings(List.of("TLSv1.3"), List.of(), none())));
  }

  @Test
  void olderVersionsCannotBeConfigured() {
    assertThatThrownBy(() -> new TlsSettings(List.of("TLSv1.1"), List.of(), none()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlySuitesThatAreOfferedAreUsed() throws Exception {
    List<String> tls13 = List.of("TLSv1.3");
    assertReceipted(send(TlsTest::onlyAes256, new TlsSettings(tls13, List.of(AES_256), none())));
    reception.messages.clear();
    assertNoConnection(send(TlsTest::onlyAes256, new TlsSettings(tls13, List.of(AES_128), none())));
  }

  @Test
  void aPartnerThatShowsItsCertificateIsLetIn() throws Exception {
    assertReceipted(send(requiring(), client(TestPki.TLS)));
  }

  @Test
  void aPartnerWithoutACertificateIsNot() throws Exception {
    assertNoConnection(send(requiring(), TlsSettings.STANDARD));
  }

  @Test
  void aStrangersCertificateGetsNoConnection() throws Exception {
    assertNoConnection(send(requiring(), client(TestPki.STRANGER)));
  }

  @Test
  void anotherPartnersCertificateIsToldSo() throws Exception {
    SendingOutcome outcome = send(requiring(), client(TestPki.KR));

    assertThat(outcome).as(outcome.toString()).isInstanceOf(SendingOutcome.Final.class);
    EbmsError error = ((SendingOutcome.Final) outcome).error();
    assertThat(error.errorCode()).isEqualTo("EBMS:0101");
    assertThat(error.errorDetail()).contains("TLS client certificate", "gateway.kr", "BD");
    assertThat(reception.messages).isEmpty();
  }

  @Test
  void whereACertificateIsOptionalNoneIsNeeded() throws Exception {
    assertReceipted(send(trusting("optional"), TlsSettings.STANDARD));
    assertReceipted(send(trusting("optional"), client(TestPki.TLS)));
    assertThat(send(trusting("optional"), client(TestPki.KR)))
        .isInstanceOf(SendingOutcome.Final.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "[::1]"})
  void bothKindsOfAddressAreReached(String address) throws Exception {
    assertReceipted(send(host -> {}, TlsSettings.STANDARD, address));
  }

  /** Tomcat adds its own to whichever of the two is not set. */
  private static void onlyAes256(SSLHostConfig host) {
    host.setCipherSuites(AES_256);
    host.setCiphers("TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384");
  }

  private static Consumer<SSLHostConfig> requiring() {
    return trusting("required");
  }

  /** Knows BD's TLS certificate, and another one, which is KR's. */
  private static Consumer<SSLHostConfig> trusting(String verification) {
    return host -> {
      host.setCertificateVerification(verification);
      try {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("bd", TestPki.TLS.certificate());
        store.setCertificateEntry("kr", TestPki.KR.certificate());
        host.setTrustStore(store);
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    };
  }

  private static java.util.function.Supplier<KeyManager[]> none() {
    return TlsSettings.STANDARD.own();
  }

  private static TlsSettings client(MshKey key) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "client", key.privateKey(), new char[0], new Certificate[] {key.certificate()});
    KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
    factory.init(store, new char[0]);
    KeyManager[] managers = factory.getKeyManagers();
    return new TlsSettings(BOTH, List.of(), () -> managers);
  }

  private static void assertReceipted(SendingOutcome outcome) {
    assertThat(outcome).as(outcome.toString()).isInstanceOf(SendingOutcome.Receipted.class);
  }

  private void assertNoConnection(SendingOutcome outcome) {
    assertThat(outcome).as(outcome.toString()).isInstanceOf(SendingOutcome.Retryable.class);
    assertThat(((SendingOutcome.Retryable) outcome).error().errorCode()).isEqualTo("EBMS:0005");
    assertThat(reception.messages).isEmpty();
  }

  private SendingOutcome send(Consumer<SSLHostConfig> server, TlsSettings client) throws Exception {
    return send(server, client, "localhost");
  }

  private SendingOutcome send(Consumer<SSLHostConfig> settings, TlsSettings tls, String address)
      throws Exception {
    ReceivingMsh msh =
        TestGateway.receiver(
            directory,
            TestPki.KR,
            () -> TestRegister.pmodes("KR", TestGateway.NOWHERE, TestGateway.NOWHERE),
            reception,
            PackagingLimits.DEFAULT);
    try (As4Server server = new As4Server(directory, true, As4Server.endpoint(msh), settings);
        As4Client client = new As4Client(TransportLimits.DEFAULT, tls)) {
      URI url = URI.create("https://" + address + ":" + server.url().getPort() + "/as4");
      Leg leg =
          TestRegister.pmodes("BD", TestGateway.NOWHERE, url)
              .toSend("KR", TestRegister.ARRANGEMENT, TradeDocuments.DOCUMENT)
              .orElseThrow();
      return new PushSendingMsh(new Signer(TestPki.BD), client, directory, Clock.systemUTC())
          .send(
              leg.userMessage(
                  new MessageInfo(Instant.now(), UUID.randomUUID() + "@bd", null), "c", List.of()),
              List.of(
                  new OutgoingPayload(
                      "doc@bd",
                      "application/xml",
                      null,
                      List.of(),
                      PayloadSource.of("<a/>".getBytes(UTF_8)))),
              leg);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.smp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.crossborder.gateway.msh.TestPki;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Look-ups against a publisher over TLS, good and bad. */
class SmpClientTest {
  private static final Instant NOW = Instant.now();
  private static final SmpLimits LIMITS = new SmpLimits(64 << 10, Duration.ofSeconds(5), true);
  private static final SmpQuery QUERY =
      new SmpQuery(
          Identifier.parse("urn:scheme::KR-1"),
          Identifier.parse("urn:doc::certificate of origin"),
          Identifier.parse("urn:proc::export"));

  private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpsServer server;
  private volatile Duration delay = Duration.ZERO;

  @BeforeEach
  void serve() throws Exception {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls()));
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] answer = answers.get(exchange.getRequestURI().getRawPath());
      Thread.sleep(delay.toMillis());
      if (answer == null) {
        exchange.sendResponseHeaders(404, -1);
      } else if (new String(answer, UTF_8).startsWith("https")) {
        exchange.getResponseHeaders().add("Location", new String(answer, UTF_8));
        exchange.sendResponseHeaders(302, -1);
      } else {
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String base() {
    return "https://localhost:" + server.getAddress().getPort() + "/";
  }

  private void publish(SmpVersion version, String xml) {
    answers.put(path(version), SmpAnswers.signed(xml, TestPki.BD));
  }

  private String path(SmpVersion version) {
    return version.metadata(URI.create(base()), QUERY).getRawPath();
  }

  private List<SmpEndpoint> lookUp(SmpVersion version, SmpLimits limits) throws Exception {
    return new SmpClient(version, List.of(TestPki.BD.certificate()), tls(), limits)
        .endpoints(URI.create(base()), QUERY, NOW);
  }

  private void assertRefused(SmpVersion version, String reason) {
    assertThatThrownBy(() -> lookUp(version, LIMITS))
        .isInstanceOf(SmpRefusedException.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @EnumSource(SmpVersion.class)
  void findsTheActiveAs4Endpoint(SmpVersion version) throws Exception {
    publish(version, SmpAnswers.endpoint(version, SmpEndpoint.AS4_SPLIT_JOIN, ""));

    assertThat(lookUp(version, LIMITS))
        .containsExactly(
            new SmpEndpoint(
                SmpEndpoint.AS4_SPLIT_JOIN,
                URI.create("https://as4.kr.example/as4"),
                List.of(TestPki.KR.certificate())));
    assertThat(lookUp(version, LIMITS).get(0).joins()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(SmpVersion.class)
  void anExpiredEndpointAndAnotherTransportAreNone(SmpVersion version) {
    publish(version, SmpAnswers.endpoint(version, SmpEndpoint.AS4, "2020-01-01"));
    assertRefused(version, "no active AS4 endpoint");

    publish(version, SmpAnswers.endpoint(version, "busdox-transport-as2-ver1p0", ""));
    assertRefused(version, "no active AS4 endpoint");
  }

  @ParameterizedTest
  @EnumSource(SmpVersion.class)
  void whatWasChangedAfterSigningIsRefused(SmpVersion version) {
    publish(version, SmpAnswers.endpoint(version, SmpEndpoint.AS4, ""));
    String signed = new String(answers.get(path(version)), UTF_8);
    answers.put(
        path(version), signed.replace("as4.kr.example", "as4.evil.example").getBytes(UTF_8));

    assertRefused(version, "signature does not hold");
  }

  @Test
  void aStrangersSignatureIsRefused() {
    String xml = SmpAnswers.endpoint(SmpVersion.V1, SmpEndpoint.AS4, "");
    answers.put(path(SmpVersion.V1), SmpAnswers.signed(xml, TestPki.STRANGER));

    assertRefused(SmpVersion.V1, "signature");
  }

  @Test
  void anUnsignedAnswerIsRefused() {
    String xml = SmpAnswers.endpoint(SmpVersion.V1, SmpEndpoint.AS4, "");
    answers.put(path(SmpVersion.V1), xml.getBytes(UTF_8));

    assertRefused(SmpVersion.V1, "no signature");
  }

  @ParameterizedTest
  @EnumSource(SmpVersion.class)
  void anAnswerAboutAnotherParticipantIsRefused(SmpVersion version) {
    publish(version, SmpAnswers.endpoint(version, SmpEndpoint.AS4, "").replace("KR-1", "VN-1"));

    assertRefused(version, "not about urn:scheme::KR-1");
  }

  @Test
  void oneRedirectOfThePublisherIsFollowed() throws Exception {
    publish(SmpVersion.V1, SmpAnswers.redirect(base() + "other"));
    answers.put(
        "/other",
        SmpAnswers.signed(SmpAnswers.endpoint(SmpVersion.V1, SmpEndpoint.AS4, ""), TestPki.BD));
    assertThat(lookUp(SmpVersion.V1, LIMITS)).hasSize(1);

    answers.put("/other", SmpAnswers.signed(SmpAnswers.redirect(base() + "third"), TestPki.BD));
    assertRefused(SmpVersion.V1, "redirects again");
  }

  @Test
  void aRedirectToPlainHttpIsNotFollowed() {
    publish(SmpVersion.V1, SmpAnswers.redirect("http://localhost:1/x"));
    assertRefused(SmpVersion.V1, "not https");
  }

  @Test
  void anHttpRedirectIsNotFollowed() {
    answers.put(path(SmpVersion.V1), (base() + "other").getBytes(UTF_8));
    assertRefused(SmpVersion.V1, "HTTP 302");
  }

  @Test
  void whatIsTooLargeOrTooLateOrAbsentIsRefused() {
    assertRefused(SmpVersion.V1, "HTTP 404");

    answers.put(path(SmpVersion.V1), new byte[100 << 10]);
    assertRefused(SmpVersion.V1, "more than 65536 bytes");

    delay = Duration.ofSeconds(3);
    assertThatThrownBy(
            () -> lookUp(SmpVersion.V1, new SmpLimits(1 << 10, Duration.ofMillis(300), true)))
        .isInstanceOf(SmpRefusedException.class);
  }

  @Test
  void hostileXmlIsRefused() {
    answers.put(
        path(SmpVersion.V1),
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>".getBytes(UTF_8));
    assertRefused(SmpVersion.V1, "no XML");
  }

  @Test
  void aPublisherInAPrivateNetworkIsNotAskedUnlessConfigured() {
    publish(SmpVersion.V1, SmpAnswers.endpoint(SmpVersion.V1, SmpEndpoint.AS4, ""));

    assertThatThrownBy(() -> lookUp(SmpVersion.V1, SmpLimits.DEFAULT))
        .isInstanceOf(SmpRefusedException.class)
        .hasMessageContaining("private network");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "255.255.255.255",
        "224.0.0.1",
        "::1",
        "fc00::1",
        "fd12::1",
        "fe80::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1"
      })
  void knowsPrivateAddresses(String address) throws Exception {
    assertThat(PublicAddress.isPrivate(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2001:4860:4860::8888"})
  void knowsPublicAddresses(String address) throws Exception {
    assertThat(PublicAddress.isPrivate(InetAddress.getByName(address))).isFalse();
  }

  static SSLContext tls() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "tls",
        TestPki.TLS.privateKey(),
        "test".toCharArray(),
        new Certificate[] {TestPki.TLS.certificate()});
    store.setCertificateEntry("anchor", TestPki.TLS.certificate());
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, "test".toCharArray());
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}

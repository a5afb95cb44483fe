// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.security.MshKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections that the gateway opens trust what the file of anchors says now: real handshakes. */
class TlsAnchorTest {
  @TempDir Path folder;
  private final List<X509Certificate> seen = new ArrayList<>();
  private Path anchors;
  private HttpsServer server;
  private HttpClient client;

  @BeforeEach
  void start() throws Exception {
    anchors = folder.resolve("ca.pem");
    write(TestPki.STRANGER, 1);
    server = serving(TestPki.TLS);
    client = HttpClient.newBuilder().sslContext(TlsAnchor.trust(anchors, seen::add)).build();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void anAnchorThatIsAddedCountsForTheNextConnectionOfTheSameClient() throws Exception {
    assertThatThrownBy(this::ask).isInstanceOf(SSLHandshakeException.class);
    assertThat(seen).isEmpty();

    write(TestPki.TLS, 2);

    assertThat(ask()).isEqualTo(204);
    assertThat(seen).containsExactly(TestPki.TLS.certificate());
  }

  @Test
  void aFileThatCannotBeReadLeavesTheAnchorsAsTheyWere() throws Exception {
    write(TestPki.TLS, 2);
    assertThat(ask()).isEqualTo(204);

    Files.writeString(anchors, "these are no certificates");

    assertThat(ask()).isEqualTo(204);
  }

  @Test
  void aCertificateOfAnotherNameIsRefusedUnderAnyAnchor() throws Exception {
    MshKey elsewhere =
        TestPki.rsa("elsewhere", Instant.now(), Instant.now().plus(Duration.ofDays(1)));
    server.stop(0);
    server = serving(elsewhere);
    write(elsewhere, 2);

    assertThatThrownBy(this::ask)
        .isInstanceOf(SSLHandshakeException.class)
        .hasMessageContaining("localhost");
  }

  private int ask() throws Exception {
    URI place = URI.create("https://localhost:" + server.getAddress().getPort() + "/");
    return client
        .send(HttpRequest.newBuilder(place).build(), BodyHandlers.discarding())
        .statusCode();
  }

  private void write(MshKey trusted, int second) throws Exception {
    Files.writeString(anchors, RunningGateway.pem(trusted.certificate()));
    Files.setLastModifiedTime(anchors, FileTime.from(Instant.ofEpochSecond(second)));
  }

  private static HttpsServer serving(MshKey key) throws Exception {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context(key)));
    server.createContext("/", exchange -> exchange.sendResponseHeaders(204, -1));
    server.start();
    return server;
  }

  private static SSLContext context(MshKey key) throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(OwnKeysTest.bundle(key).getStores().getKeyStore(), "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}

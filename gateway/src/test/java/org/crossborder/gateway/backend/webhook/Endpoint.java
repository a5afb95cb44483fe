// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.crossborder.gateway.msh.TestPki;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A national system that listens over real HTTPS and answers as a test says. */
final class Endpoint implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PASSWORD = "changeit";

  private final WireMockServer server;

  private Endpoint(WireMockServer server) {
    this.server = server;
    server.start();
    answers(noContent());
  }

  static Endpoint start(Path folder) throws Exception {
    Path keyStore = Files.createDirectories(folder).resolve("endpoint.p12");
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    Certificate[] chain = {TestPki.TLS.certificate()};
    keys.setKeyEntry("key", TestPki.TLS.privateKey(), PASSWORD.toCharArray(), chain);
    try (OutputStream out = Files.newOutputStream(keyStore)) {
      keys.store(out, PASSWORD.toCharArray());
    }
    return new Endpoint(
        new WireMockServer(
            wireMockConfig()
                .httpDisabled(true)
                .dynamicHttpsPort()
                .keystorePath(keyStore.toString())
                .keystoreType("PKCS12")
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD)));
  }

  /** Trusts this certificate and no other. */
  static SSLContext trusting(X509Certificate anchor) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("anchor", anchor);
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  /** How it answers from now on. */
  void answers(ResponseDefinitionBuilder answer) {
    server.resetMappings();
    server.stubFor(post(anyUrl()).willReturn(answer));
  }

  List<LoggedRequest> requests() {
    return server.findAll(postRequestedFor(anyUrl()));
  }

  static JsonNode body(LoggedRequest request) {
    return JSON.readTree(request.getBody());
  }

  URI url() {
    return URI.create("https://localhost:" + server.httpsPort() + "/events");
  }

  void stop() {
    server.stop();
  }

  @Override
  public void close() {
    server.stop();
  }
}

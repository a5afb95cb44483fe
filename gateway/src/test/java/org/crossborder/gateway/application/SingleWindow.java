// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.standardwebhooks.Webhook;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossborder.gateway.msh.TestPki;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The national side that documents are delivered to, over HTTPS; it confirms whatever comes. */
final class SingleWindow extends WireMockServer {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String DELIVERY = "org.crossborder.document.delivery";

  private SingleWindow(Path keyStore) {
    super(
        wireMockConfig()
            .dynamicPort()
            .dynamicHttpsPort()
            .keystorePath(keyStore.toString())
            .keystoreType("PKCS12")
            .keystorePassword(RunningGateway.PASSWORD)
            .keyManagerPassword(RunningGateway.PASSWORD));
  }

  /** One that runs, with its key in this folder. */
  static SingleWindow start(Path folder) throws Exception {
    Path keyStore = folder.resolve("webhook.p12");
    RunningGateway.keyStore(keyStore, TestPki.TLS);
    SingleWindow started = new SingleWindow(keyStore);
    started.start();
    started.confirmAll();
    return started;
  }

  /** Forgets what came and how it was to be answered. */
  void confirmAll() {
    resetAll();
    stubFor(post(anyUrl()).willReturn(noContent()));
  }

  /** The event of a request, whose signature the library of Standard Webhooks has checked. */
  static JsonNode verified(LoggedRequest request) throws Exception {
    Map<String, List<String>> headers =
        Stream.of("webhook-id", "webhook-timestamp", "webhook-signature")
            .collect(Collectors.toMap(name -> name, name -> List.of(request.getHeader(name))));
    new Webhook(RunningGateway.WEBHOOK_KEY).verify(request.getBodyAsString(), headers);
    return JSON.readTree(request.getBodyAsString());
  }

  /** How often the document of a message was handed over. */
  long deliveries(String messageId) {
    return getAllServeEvents().stream()
        .map(event -> JSON.readTree(event.getRequest().getBodyAsString()))
        .filter(event -> event.path("type").asString().equals(DELIVERY))
        .filter(event -> event.path("subject").asString().equals(messageId))
        .count();
  }

  /** Where documents are delivered. */
  URI webhook() {
    return URI.create("https://localhost:" + httpsPort() + "/documents");
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** The demo's servers, kept up for tests that knock at one gateway's doors from outside. */
final class RunningGateway implements AutoCloseable {
  private final Demo demo;
  private final DemoParty party;
  private final HttpClient http;

  private RunningGateway(Demo demo, DemoParty party) {
    this.demo = demo;
    this.party = party;
    this.http =
        HttpClient.newBuilder()
            .sslContext(Tls.client(party.pki().root().certificate()))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  static RunningGateway start(Path home) throws Exception {
    Demo demo =
        new Demo(
            new Installation(Path.of("..").toAbsolutePath().normalize()),
            DemoHome.create(home),
            Ports.free(),
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            Clock.systemUTC());
    try {
      Scene scene = demo.setTheStage();
      return new RunningGateway(demo, scene.parties().exporter());
    } catch (Exception fault) {
      demo.close();
      throw fault;
    }
  }

  DemoParty party() {
    return party;
  }

  GatewayApi api() throws IOException {
    return new GatewayApi(party);
  }

  URI as4() {
    return party.as4Url();
  }

  HttpRequest.Builder apiRequest(String path) throws IOException {
    return HttpRequest.newBuilder(party.apiUrl().resolve(path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + party.apiToken());
  }

  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    demo.close();
  }
}

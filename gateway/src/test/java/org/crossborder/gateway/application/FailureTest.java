// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.validation.Validator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the producer learns when it goes wrong: nobody answers abroad, the disk lost a file. */
class FailureTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir static Path folder;
  private static final TestTrust TRUST = new TestTrust();
  private static SealAuthority seals;
  private static RunningGateway gateway;

  @BeforeAll
  static void start() throws Exception {
    seals = new SealAuthority("BD");
    gateway =
        new RunningGateway(
            folder, "BD", TestPki.BD, TRUST, URI.create("https://localhost:1/documents"), "2s");
    URI nobody = URI.create("https://localhost:1/as4");
    TRUST.publish(Register.trusted(gateway.as4(), nobody, seals));
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  /** AS4 profile 3.2 and ebMS3 Core 6.7.1: EBMS:0301 MissingReceipt, told to the producer. */
  @Test
  void aMessageThatNobodyReceiptsFailsWhenItExpires() throws Exception {
    JsonNode submitted = submit("CO-EXPIRY");
    JsonNode failed = awaitFailed(submitted.path("id").asString());

    assertThat(Instant.parse(failed.path("updatedAt").asString()))
        .isAfterOrEqualTo(Instant.parse(submitted.path("createdAt").asString()).plusSeconds(2));
    assertThat(failed.path("error").asString())
        .contains("EBMS:0301", "No receipt came before the message expired", "at the last try");
    List<JsonNode> events = events(failed);
    assertThat(events.stream().map(event -> event.path("state").asString()))
        .startsWith("SUBMITTED", "SENDING")
        .endsWith("FAILED");
    JsonNode last = events.get(events.size() - 1);
    assertThat(last.path("detail").asString()).isEqualTo(failed.path("error").asString());
    assertThat(gateway.get(failed.at("/links/receipt").asString()).statusCode()).isEqualTo(404);
  }

  /** The payload of a stored document is gone: a fault that no request can be blamed for. */
  @Test
  void aFaultIsAProblemThatTellsNothingOfTheInside() throws Exception {
    JsonNode submitted = submit("CO-FAULT");
    String sha256 = submitted.path("sha256").asString();
    Files.delete(
        gateway
            .home()
            .resolve("payloads")
            .resolve(sha256.substring(0, 2))
            .resolve(sha256.substring(2, 4))
            .resolve(sha256));

    HttpResponse<String> response = gateway.get(submitted.at("/links/content").asString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(500);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(response.body());
    assertThat(problem.path("type").asString()).isEqualTo("urn:crossborder:problem:fault");
    assertThat(problem.path("status").asInt()).isEqualTo(500);
    assertThat(response.body())
        .doesNotContain("Exception")
        .doesNotContain("trace")
        .doesNotContain(sha256)
        .doesNotContain(gateway.home().toString());
  }

  private static JsonNode submit(String number) throws Exception {
    String example;
    try (InputStream in =
        Validator.class.getResourceAsStream("pack/ubl/examples/certificate-of-origin.xml")) {
      example = new String(in.readAllBytes(), UTF_8);
    }
    String document = example.replaceFirst("(<cbc:ID[^>]*>)[^<]+(</cbc:ID>)", "$1" + number + "$2");
    HttpResponse<String> response = gateway.submit(seals.seal(document.getBytes(UTF_8)));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    return JSON.readTree(response.body());
  }

  private static JsonNode awaitFailed(String id) throws Exception {
    Instant until = Instant.now().plus(LIMIT);
    JsonNode document = JSON.readTree(gateway.get("/v1/documents/" + id).body());
    while (!"FAILED".equals(document.path("state").asString())) {
      assertThat(Instant.now()).as(document.toString()).isBefore(until);
      Thread.sleep(50);
      document = JSON.readTree(gateway.get("/v1/documents/" + id).body());
    }
    return document;
  }

  private static List<JsonNode> events(JsonNode document) throws Exception {
    return JSON.readTree(gateway.get(document.at("/links/events").asString()).body())
        .path("events")
        .valueStream()
        .toList();
  }
}

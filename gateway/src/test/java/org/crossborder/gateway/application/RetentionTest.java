// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.crossborder.trust.path.Fingerprint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway whose documents are kept for five years by its own law, and for ten by the other's. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RetentionTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String OPTIONS = "--crossborder.gateway.retention.";

  /** So many years have gone by. */
  private static final AtomicReference<Duration> PASSED = new AtomicReference<>(Duration.ZERO);

  @TempDir static Path folder;
  private static Neighbours neighbours;
  private static RunningGateway bd;
  private static String over;
  private static String held;

  @BeforeAll
  static void exchange() throws Exception {
    neighbours =
        new Neighbours(
            folder,
            new Passing(),
            OPTIONS + "every=1s",
            OPTIONS + "grace=10m",
            OPTIONS + "packages=" + folder.resolve("packages"),
            OPTIONS + "periods[0].party=BD",
            OPTIONS + "periods[0].period=P5Y",
            OPTIONS + "periods[0].legal-reference=Customs Act 2023, s. 12",
            OPTIONS + "periods[1].party=KR",
            OPTIONS + "periods[1].document-type=certificate-of-origin",
            OPTIONS + "periods[1].period=P10Y",
            OPTIONS + "periods[1].legal-reference=FTA Customs Act, Art. 15");
    bd = neighbours.bd;
    over = neighbours.cross("CO-R-1").path("id").asString();
    held = neighbours.cross("CO-R-2").path("id").asString();
  }

  @AfterAll
  static void stop() {
    neighbours.close();
  }

  @Test
  @Order(1)
  void whatWillGoIsShownWithItsTimeAndItsLaw() throws Exception {
    assertThat(retention("").path("documents")).isEmpty();
    JsonNode shown = retention("?until=2099-01-01T00:00:00Z&limit=1");
    JsonNode next =
        retention("?until=2099-01-01T00:00:00Z&cursor=" + shown.path("next").asString());
    JsonNode first = shown.at("/documents/0");
    assertThat(first.path("id").asString()).isEqualTo(over);
    assertThat(first.at("/period/legalReference").asString()).isEqualTo("FTA Customs Act, Art. 15");
    assertThat(Instant.parse(first.path("retainedUntil").asString()))
        .isEqualTo(
            Instant.parse(first.path("retainedFrom").asString())
                .atZone(ZoneOffset.UTC)
                .plusYears(10)
                .toInstant());
    assertThat(next.at("/documents/0/id").asString()).isEqualTo(held);
    assertThat(bd.get("/v1/documents/" + over + "/exchange").body())
        .contains("\"KR\" : \"P10Y\"", "\"BD\" : \"P5Y\"");
  }

  @Test
  @Order(2)
  void aDocumentIsHeldForACaseByWhoMayAndWhyIsShown() throws Exception {
    assertThat(hold("trader", held, "case 7").statusCode()).isEqualTo(403);
    assertThat(hold("auditor", held, "case 7").statusCode()).isEqualTo(403);
    assertThat(hold("administrator", held, "case 7").statusCode()).isEqualTo(200);
    assertThat(hold("operator", held, "").statusCode()).isEqualTo(400);

    JsonNode hold =
        JSON.readTree(ask("auditor", "GET", "/v1/documents/" + held + "/hold", "").body())
            .at("/holds/0");
    assertThat(hold.path("reference").asString()).isEqualTo("case 7");
    assertThat(hold.path("reason").asString()).isEqualTo("a suspected fraud");
    assertThat(hold.path("setBy").asString()).isEqualTo("administrator");
    assertThat(ask("trader", "GET", "/v1/documents/" + held + "/hold", "").statusCode())
        .isEqualTo(403);
    assertThat(bd.get("/v1/documents/" + held).body()).doesNotContain("suspected fraud");
  }

  @Test
  @Order(3)
  void afterTheLongerPeriodTheContentIsGoneAndSaysWhenAndWhy() throws Exception {
    PASSED.set(Duration.ofDays(365 * 6));
    bd.get("/v1/documents/" + over);
    assertThat(bd.get("/v1/documents/" + over + "/content").statusCode())
        .as("one law's five years are over, the other's ten are not")
        .isEqualTo(200);
    PASSED.set(Duration.ofDays(365 * 11));
    JsonNode purged =
        Neighbours.await(
                "it is purged",
                () -> JSON.readTree(bd.get("/v1/documents/" + over).body()),
                document -> document.has("purged"))
            .path("purged");

    for (String part : List.of("content", "parts/0", "errors", "report", "acknowledgement")) {
      HttpResponse<String> gone = bd.get("/v1/documents/" + over + "/" + part);
      assertThat(gone.statusCode()).as(part + ": " + gone.body()).isEqualTo(410);
      assertThat(gone.body())
          .contains("urn:crossborder:problem:purged", "P10Y", "FTA Customs Act, Art. 15");
    }
    assertThat(bd.get("/v1/documents/" + over + "/evidence").statusCode()).isEqualTo(410);
    assertThat(
            ask(
                    "operator",
                    "POST",
                    "/v1/documents/" + over + "/acknowledgements",
                    "{\"status\": \"ACCEPTED\"}")
                .statusCode())
        .isEqualTo(410);
    assertThat(hold("operator", over, "too late").statusCode()).isEqualTo(410);
    assertThat(purged.at("/recognition/verdict").asString()).isEqualTo("RECOGNISED");
    assertThat(purged.path("reportSha256").asString()).hasSize(64);
  }

  @Test
  @Order(4)
  void whatProvesThatThereWasADocumentStays() throws Exception {
    JsonNode document = JSON.readTree(bd.get("/v1/documents/" + over).body());
    assertThat(document.path("state").asString()).isEqualTo("ACCEPTED");
    assertThat(document.path("documentNumber").asString()).isEqualTo("CO-R-1");
    assertThat(document.path("sha256").asString()).hasSize(64);
    assertThat(document.at("/acknowledgement/status").asString()).isEqualTo("ACCEPTED");
    for (String part : List.of("events", "receipt", "message", "exchange", "acknowledgements")) {
      assertThat(bd.get("/v1/documents/" + over + "/" + part).statusCode()).as(part).isEqualTo(200);
    }
    assertThat(bd.get("/v1/documents?documentNumber=CO-R-1").body()).contains(over);
    byte[] put =
        Files.readAllBytes(
            folder.resolve("packages").resolve(document.at("/purged/evidenceFile").asString()));
    assertThat(Fingerprint.sha256(put)).isEqualTo(document.at("/purged/evidenceSha256").asString());
  }

  @Test
  @Order(5)
  void itsPayloadsGoAndThoseOfAHeldDocumentStay() throws Exception {
    JsonNode one = JSON.readTree(bd.get("/v1/documents/" + over).body());
    PASSED.set(Duration.ofDays(365 * 11 + 1));
    Neighbours.await(
        "its payload is removed",
        () -> payloads(one.path("sha256").asString()),
        found -> found.isEmpty());
    JsonNode other = JSON.readTree(bd.get("/v1/documents/" + held).body());
    assertThat(payloads(other.path("sha256").asString())).hasSize(1);
    assertThat(bd.get("/v1/documents/" + held + "/content").statusCode()).isEqualTo(200);
    assertThat(retention("").at("/documents/0/held").asBoolean()).isTrue();
  }

  @Test
  @Order(6)
  void whenTheCaseEndsTheDocumentGoesToo() throws Exception {
    String query = "?reason=acquitted&reference=" + URLEncoder.encode("case 7", UTF_8);
    String path = "/v1/documents/" + held + "/hold" + query;
    assertThat(ask("operator", "DELETE", path, "").statusCode()).isEqualTo(200);
    assertThat(ask("operator", "DELETE", path, "").statusCode()).isEqualTo(404);
    Neighbours.await(
        "it is purged",
        () -> bd.get("/v1/documents/" + held + "/content").statusCode(),
        status -> status == 410);
    assertThat(bd.send(bd.auditing("/v1/audit").build()).body())
        .contains("hold.set", "case 7: a suspected fraud", "hold.release", "case 7: acquitted")
        .contains("\"purge\"");
  }

  @Test
  @Order(7)
  void aSearchHoldsAllThatItFindsAndTheCaseEndsTogether() throws Exception {
    PASSED.set(Duration.ZERO);
    neighbours.cross("CO-R-3");
    neighbours.cross("CO-R-4");
    String all =
        """
        {"reference": "case 8", "reason": "an audit", "party": "KR",
         "documentType": "certificate-of-origin", "since": "2020-01-01T00:00:00Z"}
        """;
    JsonNode set = JSON.readTree(ask("operator", "POST", "/v1/holds", all).body());
    assertThat(set.path("documents").asInt()).as("what was purged cannot be held").isEqualTo(2);
    JsonNode again = JSON.readTree(ask("operator", "POST", "/v1/holds", all).body());
    assertThat(again.path("documents").asInt()).isZero();
    JsonNode holds = JSON.readTree(ask("auditor", "GET", "/v1/holds", "").body());
    assertThat(holds.path("holds")).hasSize(2);
    String end = "/v1/holds?reason=done&reference=" + URLEncoder.encode("case 8", UTF_8);
    assertThat(
            JSON.readTree(ask("administrator", "DELETE", end, "").body()).path("documents").asInt())
        .isEqualTo(2);
    assertThat(
            ask("operator", "POST", "/v1/holds", "{\"reference\": \"x\", \"reason\": \"y\"}")
                .statusCode())
        .as("a search for nothing would hold everything")
        .isEqualTo(400);
  }

  /** A clock that years can go by on. */
  private static final class Passing extends Clock {
    @Override
    public Instant instant() {
      return Instant.now().plus(PASSED.get());
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private static JsonNode retention(String query) throws Exception {
    return JSON.readTree(ask("auditor", "GET", "/v1/retention" + query, "").body());
  }

  private static HttpResponse<String> hold(String role, String document, String reference)
      throws Exception {
    String json = "{\"reference\": \"" + reference + "\", \"reason\": \"a suspected fraud\"}";
    return ask(role, "POST", "/v1/documents/" + document + "/hold", json);
  }

  private static HttpResponse<String> ask(String role, String method, String path, String json)
      throws Exception {
    HttpRequest.Builder request = bd.as(role, path).header("Content-Type", "application/json");
    return bd.send(request.method(method, BodyPublishers.ofString(json)).build());
  }

  private static List<Path> payloads(String sha256) throws Exception {
    try (Stream<Path> files = Files.walk(bd.home().resolve("payloads"))) {
      return files.filter(file -> file.endsWith(sha256)).toList();
    }
  }
}

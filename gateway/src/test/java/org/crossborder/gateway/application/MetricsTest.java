// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator is told: is anything stuck, with whom, since when. On two running gateways. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MetricsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir static Path folder;
  private static Neighbours neighbours;

  @BeforeAll
  static void start() throws Exception {
    neighbours = new Neighbours(folder, "--crossborder.gateway.operations.stuck-after=1s");
  }

  @AfterAll
  static void stop() {
    neighbours.close();
  }

  @Test
  @Order(1)
  void aCrossingIsCountedOnBothSides() throws Exception {
    neighbours.cross("CO-METRICS-1");

    Neighbours.await(
        "counted at KR",
        () -> scrape(neighbours.kr),
        text -> value(text, "crossborder_messages_reached_seconds_count", "ACKNOWLEDGED") == 1);
    String sender = scrape(neighbours.bd);
    String receiver = scrape(neighbours.kr);
    assertThat(value(sender, "crossborder_messages_stored_total", "OUTBOUND_DOCUMENT")).isOne();
    assertThat(value(sender, "crossborder_messages_reached_seconds_count", "RECEIPTED")).isOne();
    assertThat(value(sender, "crossborder_messages_reached_seconds_count", "ACCEPTED")).isOne();
    assertThat(value(sender, "crossborder_messages_reached_seconds_bucket", "RECEIPTED\",le=\"900"))
        .isOne();
    assertThat(value(receiver, "crossborder_messages_stored_total", "INBOUND_DOCUMENT")).isOne();
    assertThat(value(receiver, "crossborder_flush_seconds_count", "")).isPositive();
    assertThat(value(receiver, "crossborder_disk_usable_bytes", "")).isPositive();
    assertThat(value(receiver, "crossborder_snapshot_left_seconds", "")).isPositive();
    assertThat(value(receiver, "crossborder_spool_files", "")).isZero();
    assertThat(receiver).contains("crossborder_connections_open{port=\"");
  }

  @Test
  @Order(2)
  void healthIsUpWhileNothingIsStuck() throws Exception {
    JsonNode health = health(neighbours.bd);
    assertThat(health.path("status").asString()).as(health.toString()).isEqualTo("UP");
    assertThat(health.at("/components/stuck/details/stuck").size()).isZero();
    assertThat(health.at("/components/disk/details/usableBytes").asLong()).isPositive();
    assertThat(health.at("/components/queue/status").asString()).isEqualTo("UP");
  }

  @Test
  @Order(3)
  void aPartnerThatIsAwayIsNamedWithTimeMessageAndReason() throws Exception {
    URI nobody = URI.create("https://localhost:1/as4");
    neighbours.trust.publish(Register.trusted(neighbours.bd.as4(), nobody, neighbours.seals));
    JsonNode submitted = neighbours.submit("CO-METRICS-2");

    JsonNode health =
        Neighbours.await(
            "stuck",
            () -> health(neighbours.bd),
            now -> now.at("/components/stuck/details/stuck").size() == 1);
    JsonNode stuck = health.at("/components/stuck/details/stuck/0");
    assertThat(health.path("status").asString()).isEqualTo("DEGRADED");
    assertThat(stuck.path("party").asString()).isEqualTo("KR");
    assertThat(stuck.path("state").asString()).isEqualTo("SENDING");
    assertThat(stuck.path("oldest").asString()).isEqualTo(submitted.path("messageId").asString());
    assertThat(stuck.path("since").asString()).isEqualTo(submitted.path("createdAt").asString());
    assertThat(stuck.path("why").asString()).startsWith("EBMS:0005");

    String scraped = scrape(neighbours.bd);
    assertThat(scraped)
        .contains(
            "crossborder_messages_waiting{kind=\"OUTBOUND_DOCUMENT\",party=\"KR\",state=\"SENDING\"} 1");
    assertThat(value(scraped, "crossborder_messages_oldest_age_seconds", "SENDING"))
        .isGreaterThanOrEqualTo(1);
    assertThat(value(scraped, "crossborder_messages_retries_total", "OUTBOUND_DOCUMENT"))
        .isPositive();
  }

  /** A partner's trouble is no reason to take this gateway away from all the others. */
  @Test
  @Order(4)
  void theGatewayStaysReadyThen() throws Exception {
    assertThat(status(neighbours.bd, "/actuator/health/readiness")).isEqualTo(200);
    assertThat(status(neighbours.bd, "/actuator/health/liveness")).isEqualTo(200);
    assertThat(status(neighbours.bd, "/actuator/health")).isEqualTo(200);
  }

  @Test
  @Order(5)
  void whoHasNoTokenLearnsNoFigures() throws Exception {
    HttpResponse<String> refused =
        neighbours.bd.send(neighbours.bd.anonymous("/actuator/prometheus").build());
    assertThat(refused.statusCode()).isEqualTo(401);
    HttpResponse<String> health =
        neighbours.bd.send(neighbours.bd.anonymous("/actuator/health").build());
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).doesNotContain("KR", "stuck", "bytes");
  }

  /** Labels are Parties, states and codes; a MessageId as a label would grow without bound. */
  @Test
  @Order(6)
  void noLabelGrowsWithTheNumberOfMessages() throws Exception {
    assertThat(
            scrape(neighbours.bd)
                .lines()
                .filter(line -> line.startsWith("crossborder_"))
                .filter(line -> line.contains("@") || line.contains("CO-METRICS"))
                .toList())
        .isEmpty();
  }

  private static JsonNode health(RunningGateway gateway) throws Exception {
    return JSON.readTree(gateway.get("/actuator/health").body());
  }

  private static int status(RunningGateway gateway, String path) throws Exception {
    return gateway.send(gateway.anonymous(path).build()).statusCode();
  }

  private static String scrape(RunningGateway gateway) throws Exception {
    HttpResponse<String> scraped = gateway.get("/actuator/prometheus");
    assertThat(scraped.statusCode()).isEqualTo(200);
    return scraped.body();
  }

  /** The value of the series with this name and this in its labels; -1 if there is none. */
  private static double value(String scraped, String name, String label) {
    List<Double> values =
        Pattern.compile("^" + name + "(\\{.*\\})? (\\S+)$", Pattern.MULTILINE)
            .matcher(scraped)
            .results()
            .filter(found -> label.isEmpty() || found.group().contains("\"" + label))
            .map(found -> Double.valueOf(found.group(2).toLowerCase(Locale.ROOT)))
            .toList();
    return values.isEmpty() ? -1 : values.stream().mapToDouble(Double::doubleValue).sum();
  }
}

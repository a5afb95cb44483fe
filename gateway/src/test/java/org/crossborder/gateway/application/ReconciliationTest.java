// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rule X06 between two real gateways: what one of them loses, both learn with its MessageId. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReconciliationTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir static Path folder;
  private static Neighbours neighbours;
  private static List<JsonNode> documents;
  private static String day;

  @BeforeAll
  static void exchange() throws Exception {
    neighbours = new Neighbours(folder);
    documents =
        List.of(
            neighbours.cross("CO-X06-1"),
            neighbours.cross("CO-X06-2"),
            neighbours.cross("CO-X06-3"));
    day = documents.get(0).path("createdAt").asString().substring(0, 10);
  }

  @AfterAll
  static void stop() {
    neighbours.close();
  }

  @Test
  @Order(1)
  void whatBothSidesTellAlikeBalances() throws Exception {
    reconcile(neighbours.bd, "KR");

    JsonNode sent = compared(neighbours.bd, "OUTBOUND", 0);
    JsonNode received = compared(neighbours.kr, "INBOUND", 0);
    for (JsonNode side : List.of(sent, received)) {
      assertThat(side.path("balances").asBoolean()).as(side.toString()).isTrue();
      assertThat(side.path("sent").asInt()).isEqualTo(3);
      assertThat(side.path("delivered").asInt()).isEqualTo(3);
      assertThat(side.path("received").asInt()).isEqualTo(3);
    }
    expectTheSendersFiguresInTheReceiversRecord();
    assertThat(compared(neighbours.kr, "OUTBOUND", 0).path("sent").asInt()).isZero();
    assertThat(health(neighbours.bd).path("status").asString()).isEqualTo("UP");
  }

  @Test
  @Order(2)
  void whatTheReceiverHasLostBothSidesName() throws Exception {
    String lost = documents.get(1).path("messageId").asString();
    lose(neighbours.kr, lost);
    reconcile(neighbours.bd, "KR");

    expectDifference(compared(neighbours.bd, "OUTBOUND", 1), lost, "NOT_RECEIVED");
    expectDifference(compared(neighbours.kr, "INBOUND", 1), lost, "NOT_RECEIVED");
    JsonNode health = health(neighbours.bd);
    assertThat(health.path("status").asString()).isEqualTo("DEGRADED");
    assertThat(health.at("/components/reconciliation/details/differing/0/party").asString())
        .isEqualTo("KR");
  }

  @Test
  @Order(3)
  void whatTheSenderHasLostBothSidesName() throws Exception {
    String lost = documents.get(2).path("messageId").asString();
    lose(neighbours.bd, lost);
    reconcile(neighbours.kr, "BD");

    expectDifference(compared(neighbours.bd, "OUTBOUND", 2), lost, "NOT_SENT");
    expectDifference(compared(neighbours.kr, "INBOUND", 2), lost, "NOT_SENT");
  }

  /** Then it counts as neither delivered nor failed nor pending, as rule X06 asks to be seen. */
  @Test
  @Order(4)
  void aReceiptThatVanishedLeavesAGap() throws Exception {
    String id = documents.get(0).path("id").asString();
    JdbcClient jdbc = jdbc(neighbours.bd);
    jdbc.sql("delete from receipt where message = '" + id + "'").update();
    jdbc.sql("delete from acknowledgement where message = '" + id + "'").update();
    reconcile(neighbours.bd, "KR");

    String messageId = documents.get(0).path("messageId").asString();
    expectDifference(compared(neighbours.bd, "OUTBOUND", 3), messageId, "UNACCOUNTED");
  }

  @Test
  @Order(5)
  void aDayThatHasNotBegunAndAPartyWithoutArrangementAreRefused() throws Exception {
    for (String query : List.of("party=KR&day=2999-01-01", "party=XX&day=" + day)) {
      HttpResponse<String> refused = post(neighbours.bd, query);
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
      assertThat(refused.body()).contains("urn:crossborder:problem:not-reconcilable");
    }
  }

  @Test
  @Order(6)
  void whoMayOnlyReadSendsNoStatement() throws Exception {
    HttpResponse<String> refused =
        neighbours.bd.send(
            neighbours
                .bd
                .watching("/v1/reconciliations?party=KR")
                .POST(BodyPublishers.noBody())
                .build());
    assertThat(refused.statusCode()).isEqualTo(403);
  }

  /** Only the sender can count what it sent; the receiver's record has its signed figures. */
  private static void expectTheSendersFiguresInTheReceiversRecord() throws Exception {
    String messageId = documents.get(0).path("messageId").asString();
    JsonNode received =
        JSON.readTree(neighbours.kr.get("/v1/documents?messageId=" + messageId).body())
            .at("/documents/0");
    JsonNode day =
        JSON.readTree(neighbours.kr.get(received.at("/links/exchange").asString()).body())
            .path("reconciliation");
    assertThat(day.path("sent").asInt()).as(day.toString()).isEqualTo(3);
    assertThat(day.path("delivered").asInt()).isEqualTo(3);
    assertThat(day.path("day").asString()).isEqualTo(ReconciliationTest.day);
  }

  private static void expectDifference(JsonNode compared, String messageId, String kind) {
    assertThat(compared.path("balances").asBoolean()).isFalse();
    assertThat(
            compared
                .path("differences")
                .valueStream()
                .filter(difference -> kind.equals(difference.path("kind").asString()))
                .map(difference -> difference.path("messageId").asString())
                .toList())
        .as(compared.toString())
        .containsExactly(messageId);
  }

  private static void reconcile(RunningGateway gateway, String party) throws Exception {
    HttpResponse<String> accepted = post(gateway, "party=" + party + "&day=" + day);
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
  }

  private static HttpResponse<String> post(RunningGateway gateway, String query) throws Exception {
    return gateway.send(
        gateway
            .as("operator", "/v1/reconciliations?" + query)
            .POST(BodyPublishers.noBody())
            .build());
  }

  /** The comparison of the day, once it has so many differences. */
  private static JsonNode compared(RunningGateway gateway, String direction, int differences)
      throws Exception {
    return Neighbours.await(
            direction + " has " + differences + " differences",
            () ->
                JSON.readTree(gateway.get("/v1/reconciliations?since=" + day).body())
                    .path("reconciliations")
                    .valueStream()
                    .filter(one -> direction.equals(one.path("direction").asString()))
                    .toList(),
            found -> found.size() == 1 && found.get(0).path("differences").size() == differences)
        .get(0);
  }

  private static JsonNode health(RunningGateway gateway) throws Exception {
    return JSON.readTree(gateway.get("/actuator/health").body());
  }

  /** As if the row had never been written. */
  private static void lose(RunningGateway gateway, String messageId) {
    JdbcClient jdbc = jdbc(gateway);
    jdbc.sql("set referential_integrity false").update();
    jdbc.sql("delete from message where message_id = :id").param("id", messageId).update();
    jdbc.sql("set referential_integrity true").update();
  }

  private static JdbcClient jdbc(RunningGateway gateway) {
    return gateway.context().getBean(JdbcClient.class);
  }
}

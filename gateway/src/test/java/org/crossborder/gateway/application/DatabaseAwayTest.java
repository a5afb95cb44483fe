// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The receiver's PostgreSQL is stopped and comes back: it says so, and nothing is lost. */
class DatabaseAwayTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  @Test
  void whileTheDatabaseIsAwayNothingIsReceiptedAndEverythingComesLater() throws Exception {
    EmbeddedPostgres database = postgres(0);
    int port = database.getPort();
    String url = database.getJdbcUrl("postgres", "postgres");
    try (Neighbours neighbours =
        new Neighbours(
            folder.resolve("bd"),
            List.of(),
            folder.resolve("kr"),
            List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--spring.datasource.hikari.connection-timeout=500"))) {
      neighbours.cross("CO-AWAY-1");
      database.close();

      JsonNode submitted = neighbours.submit("CO-AWAY-2");
      String id = submitted.path("id").asString();
      Neighbours.await(
          "told to send again",
          () -> JSON.readTree(neighbours.bd.get("/v1/documents/" + id).body()),
          document -> document.path("error").asString().startsWith("EBMS:0202"));
      expectHonestRefusals(neighbours);

      database = postgres(port);
      Neighbours.await(neighbours.bd, id, "ACCEPTED");
      Neighbours.await(
          "ready", () -> status(neighbours.kr, "/actuator/health/readiness"), is -> is == 200);
    } finally {
      database.close();
    }
  }

  private static void expectHonestRefusals(Neighbours neighbours) throws Exception {
    HttpResponse<String> refused =
        neighbours.kr.submit(neighbours.certificate("CO-AWAY-3"), "Idempotency-Key", "away-3");
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    HttpResponse<String> list = neighbours.kr.get("/v1/documents");
    assertThat(list.statusCode()).as(list.body()).isEqualTo(503);
    assertThat(status(neighbours.kr, "/actuator/health/readiness")).isEqualTo(503);
    assertThat(status(neighbours.kr, "/actuator/health/liveness")).isEqualTo(200);
  }

  private static int status(RunningGateway gateway, String path) throws Exception {
    return gateway.send(gateway.anonymous(path).build()).statusCode();
  }

  /** The same server each time: its files stay. */
  private EmbeddedPostgres postgres(int port) throws Exception {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setDataDirectory(folder.resolve("postgres"))
            .setCleanDataDirectory(false);
    if (port > 0) {
      builder.setPort(port);
    }
    return builder.start();
  }
}

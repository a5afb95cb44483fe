// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.crossborder.gateway.command.BackupCommand;
import org.crossborder.gateway.command.RestoreCommand;
import org.crossborder.gateway.control.ControlRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A running gateway is backed up, goes on, and is lost; its restored self knows everything up to
 * the backup, sends on what was under way, and finds by reconciliation what came after.
 */
class BackupTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  @Test
  void whatWasBackedUpIsThereAgainAndWhatWasUnderWayArrivesOnce() throws Exception {
    try (Neighbours neighbours = new Neighbours(folder)) {
      Path config = folder.resolve("bd/gateway.yml");
      Path backup = folder.resolve("backup");
      JsonNode known = neighbours.cross("CO-BACKUP-1");
      URI korea = neighbours.kr.as4();
      neighbours.trust.publish(
          Register.trusted(
              neighbours.bd.as4(), URI.create("https://localhost:1/as4"), neighbours.seals));
      JsonNode underWay = neighbours.submit("CO-BACKUP-2");

      ControlRequests.ask(neighbours.bd.home(), "backup", backup, Duration.ofMinutes(1));
      neighbours.trust.publish(Register.trusted(neighbours.bd.as4(), korea, neighbours.seals));
      Neighbours.await(neighbours.bd, underWay.path("id").asString(), "ACCEPTED");
      JsonNode after = neighbours.cross("CO-BACKUP-3");
      String messageId = after.path("messageId").asString();

      neighbours.bd.pause();
      FileSystemUtils.deleteRecursively(neighbours.bd.home());
      assertThat(run(new RestoreCommand(), backup, config)).isZero();
      neighbours.bd.resume();

      expectKnown(neighbours, known);
      Neighbours.await(neighbours.bd, underWay.path("id").asString(), "RECEIPTED");
      assertThat(delivered(neighbours, underWay.path("messageId").asString())).isEqualTo(1);
      assertThat(neighbours.bd.get("/v1/documents/" + after.path("id").asString()).statusCode())
          .isEqualTo(404);
      expectFoundByReconciliation(neighbours, messageId, after.path("createdAt").asString());
    }
  }

  @Test
  void aBackupThatIsNotWholeOrWasChangedIsRefused() throws Exception {
    Path backup = Files.createDirectories(folder.resolve("broken"));
    try (Neighbours neighbours = new Neighbours(folder)) {
      neighbours.cross("CO-BACKUP-4");
      Path config = folder.resolve("bd/gateway.yml");
      neighbours.bd.pause();
      assertThat(run(new BackupCommand(), backup, config)).isZero();
      assertThat(run(new RestoreCommand(), backup, config)).as("the home is there").isNotZero();
      FileSystemUtils.deleteRecursively(neighbours.bd.home());
      Path payload;
      try (var files = Files.walk(backup.resolve("payloads"))) {
        payload = files.filter(Files::isRegularFile).findFirst().orElseThrow();
      }
      Files.writeString(payload, "something else");
      assertThat(run(new RestoreCommand(), backup, config)).as("a payload changed").isNotZero();
      FileSystemUtils.deleteRecursively(neighbours.bd.home());
      Files.delete(backup.resolve("manifest.json"));
      assertThat(run(new RestoreCommand(), backup, config)).as("no manifest").isNotZero();
      neighbours.bd.resume();
    }
  }

  private static void expectKnown(Neighbours neighbours, JsonNode known) throws Exception {
    String path = "/v1/documents/" + known.path("id").asString();
    assertThat(JSON.readTree(neighbours.bd.get(path).body()).path("state").asString())
        .isEqualTo("ACCEPTED");
    assertThat(neighbours.bd.get(path + "/content").body())
        .contains("CO-BACKUP-1")
        .hasSizeGreaterThan(1000);
    assertThat(neighbours.bd.get(path + "/receipt").statusCode()).isEqualTo(200);
  }

  private static void expectFoundByReconciliation(
      Neighbours neighbours, String messageId, String createdAt) throws Exception {
    String day = createdAt.substring(0, 10);
    neighbours.bd.send(
        neighbours
            .bd
            .as("operator", "/v1/reconciliations?party=KR&day=" + day)
            .POST(BodyPublishers.noBody())
            .build());
    Neighbours.await(
        messageId + " is named",
        () -> neighbours.bd.get("/v1/reconciliations?since=" + day).body(),
        body -> body.contains(messageId) && body.contains("NOT_SENT"));
  }

  private static long delivered(Neighbours neighbours, String messageId) {
    return neighbours.singleWindow.deliveries(messageId);
  }

  private static int run(Object command, Path backup, Path config) {
    StringWriter printed = new StringWriter();
    return new CommandLine(command)
        .setOut(new PrintWriter(printed))
        .setErr(new PrintWriter(printed))
        .execute(List.of(backup.toString(), "--config", config.toString()).toArray(String[]::new));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Disks that fill, are full, or cannot be written: nothing is lost, nothing is promised falsely.
 */
class BadDiskTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long RESERVE = 20 << 20;

  @TempDir static Path folder;
  private static SmallDisk senders;
  private static SmallDisk receivers;
  private static SmallDisk payloads;
  private static Neighbours neighbours;

  @BeforeAll
  static void start() throws Exception {
    senders = SmallDisk.mount(folder.resolve("senders"), 64);
    receivers = SmallDisk.mount(folder.resolve("receivers"), 64);
    payloads = SmallDisk.mount(folder.resolve("payloads"), 64);
    neighbours =
        new Neighbours(
            senders.path().resolve("bd"),
            List.of(
                "--crossborder.gateway.operations.disk-reserve=20MB",
                "--crossborder.gateway.operations.disk-warning=20MB",
                "--crossborder.gateway.payloads.directory=" + payloads.path().resolve("shared")),
            receivers.path().resolve("kr"),
            // No reserve: what happens when the last byte is written all the same.
            List.of(
                "--crossborder.gateway.operations.disk-reserve=0B",
                "--crossborder.gateway.operations.disk-warning=0B"));
    neighbours.cross("CO-DISK-0");
  }

  @AfterEach
  void thereIsSpaceAgain() throws Exception {
    senders.empty();
    receivers.empty();
    payloads.empty();
  }

  @AfterAll
  static void stop() throws Exception {
    neighbours.close();
    senders.unmount();
    receivers.unmount();
    payloads.unmount();
  }

  @Test
  void belowTheReserveSubmissionsAreToldToComeAgainAndWhatWasPromisedIsSent() throws Exception {
    senders.fill(RESERVE - (1 << 20));

    HttpResponse<String> refused = neighbours.bd.submit(neighbours.certificate("CO-DISK-1"));
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).contains("30");
    assertThat(refused.body()).contains("urn:crossborder:problem:unavailable", "disk space");
    assertThat(readiness(neighbours.bd)).isEqualTo(503);

    senders.empty();
    assertThat(readiness(neighbours.bd)).isEqualTo(200);
    neighbours.cross("CO-DISK-1");
  }

  /** The home has space, and the folder that nodes share has none. */
  @Test
  void belowTheReserveOfThePayloadsFolderNothingIsTakenInEither() throws Exception {
    payloads.fill(RESERVE - (1 << 20));

    HttpResponse<String> refused = neighbours.bd.submit(neighbours.certificate("CO-DISK-4"));
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
    assertThat(readiness(neighbours.bd)).isEqualTo(503);
    assertThat(neighbours.bd.get("/actuator/health").body())
        .contains("\"folder\":\"" + payloads.path().resolve("shared") + "\"");

    payloads.empty();
    assertThat(readiness(neighbours.bd)).isEqualTo(200);
  }

  @Test
  void aFullDiskReceiptsNothingThatItHasNotKept() throws Exception {
    receivers.fill(0);
    JsonNode submitted = neighbours.submit("CO-DISK-2");
    String id = submitted.path("id").asString();

    awaitToldToSendAgain(id);
    receivers.empty();
    Neighbours.await(neighbours.bd, id, "ACCEPTED");
    assertThat(delivered(submitted)).isEqualTo(1);
  }

  @Test
  void aReadOnlyFileSystemReceiptsNothing() throws Exception {
    Path payloads = neighbours.kr.home().resolve("payloads");
    JsonNode submitted = JSON.createObjectNode();
    SmallDisk.readOnly(payloads);
    try {
      submitted = neighbours.submit("CO-DISK-3");
      awaitToldToSendAgain(submitted.path("id").asString());
    } finally {
      SmallDisk.writable(payloads);
    }
    Neighbours.await(neighbours.bd, submitted.path("id").asString(), "ACCEPTED");
    assertThat(delivered(submitted)).isEqualTo(1);
  }

  private static void awaitToldToSendAgain(String id) throws Exception {
    Neighbours.await(
        "told to send again",
        () -> JSON.readTree(neighbours.bd.get("/v1/documents/" + id).body()),
        document -> document.path("error").asString().startsWith("EBMS:0202"));
  }

  private static long delivered(JsonNode submitted) {
    return neighbours.singleWindow.deliveries(submitted.path("messageId").asString());
  }

  private static int readiness(RunningGateway gateway) throws Exception {
    return gateway.send(gateway.anonymous("/actuator/health/readiness").build()).statusCode();
  }
}

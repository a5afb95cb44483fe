// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.crossborder.trust.sync.TestPublication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server follows a registry; its health says on how many anchors it decides, and how old. */
@Timeout(120)
class FollowedRegistryTest {
  @TempDir Path directory;
  private TestPublication registry;

  @BeforeEach
  void start() throws Exception {
    registry = TestPublication.startAt(Instant.now());
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  @Test
  void isReadyOnceAnchorsAreLoaded() throws Exception {
    try (RunningValidator validator = following()) {
      HttpResponse<String> health = health(validator);
      while (health.statusCode() != 200) {
        assertThat(health.body()).contains("\"anchors\":0", "No snapshot was obtained");
        Thread.sleep(100);
        health = health(validator);
      }
      assertThat(health.body())
          .contains("\"anchors\":2", "\"freshness\":\"FRESH\"", "\"treeSize\"", "\"ageSeconds\"");
    }
  }

  @Test
  void isDownWithoutAnAnchorAndSaysWhy() throws Exception {
    registry.registry.fault(
        "/v1/metadata/timestamp.json", exchange -> exchange.sendResponseHeaders(503, -1));
    try (RunningValidator validator = following()) {
      HttpResponse<String> health = health(validator);
      while (!health.body().contains("lastTrouble")) {
        Thread.sleep(100);
        health = health(validator);
      }
      assertThat(health.statusCode()).isEqualTo(503);
      assertThat(health.body()).contains("\"anchors\":0", "the registry answered 503");
    }
  }

  /** Another program keeps the directory up to date. */
  @Test
  void seesWhatAnotherProgramKept() throws Exception {
    try (RunningValidator validator =
        new RunningValidator("--crossborder.validator.trust=" + directory.resolve("state"))) {
      assertThat(health(validator).statusCode()).isEqualTo(503);

      registry.client(directory).sync(registry.now);
      assertThat(health(validator).body()).contains("\"anchors\":2");

      Files.writeString(directory.resolve("state/state.json"), "{}");
      assertThat(health(validator).statusCode()).isEqualTo(503);
      assertThat(health(validator).body()).contains("state.json is damaged");
    }
  }

  private RunningValidator following() throws Exception {
    return new RunningValidator(
        "--crossborder.validator.trust=" + directory.resolve("state"),
        "--crossborder.validator.registry=" + registry.registry.uri(),
        "--crossborder.validator.root=" + registry.writeRoot(directory),
        "--crossborder.validator.tls-anchor=" + registry.writeAnchor(directory));
  }

  private static HttpResponse<String> health(RunningValidator validator) throws Exception {
    return validator.send(validator.request("/actuator/health"));
  }
}

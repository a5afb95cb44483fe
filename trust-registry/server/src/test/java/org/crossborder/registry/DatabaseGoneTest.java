// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.crossborder.registry.database.StoppablePostgres;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.crossborder.trust.service.ServiceStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry on PostgreSQL whose database stops, and comes back. */
class DatabaseGoneTest {
  @TempDir Path directory;

  @Test
  void servesWhatIsPublishedRefusesWritesAndRecovers() throws Exception {
    Path home = directory.resolve("home");
    Officers.found(home);
    try (StoppablePostgres postgres = new StoppablePostgres(directory.resolve("postgres"))) {
      try (RunningRegistry registry =
          RunningRegistry.start(
              home,
              "--crossborder.registry.database.url=" + postgres.address().url(),
              "--crossborder.registry.database.username=" + postgres.address().username())) {
        Officers officers = new Officers(registry);
        officers.admit("BD", "Bangladesh");
        String timestamp = registry.get("/v1/metadata/timestamp.json").body();
        assertThat(registry.get("/actuator/health").statusCode()).isEqualTo(200);

        postgres.stop();

        Change waiting =
            Officers.draft(
                null, new SetServiceStatus("BD/x", ServiceStatus.GRANTED, null, "", null));
        HttpResponse<String> refused = officers.propose("BD", waiting);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Content-Type").orElse(""))
            .startsWith("application/problem+json");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).doesNotContain("jdbc", "Exception", "postgres");
        assertThat(registry.get("/v1/metadata/timestamp.json").body()).isEqualTo(timestamp);
        HttpResponse<String> health = registry.get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains("The database does not answer");

        postgres.start();
        awaitHealth(registry);

        officers.admit("KR", "Republic of Korea");
        assertThat(registry.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(registry.get("/v1/metadata/timestamp.json").body()).isNotEqualTo(timestamp);
      }
    }
  }

  /** As the refusal said: ask again. Connections of before are found to be gone on the way. */
  private static void awaitHealth(RunningRegistry registry) throws Exception {
    for (int tries = 0; tries < 50; tries++) {
      TimeUnit.MILLISECONDS.sleep(600); // unused for longer than this, a connection is tried first
      if (registry.get("/actuator/health").statusCode() == 200) {
        return;
      }
    }
  }
}

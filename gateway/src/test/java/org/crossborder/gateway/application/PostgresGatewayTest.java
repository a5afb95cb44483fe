// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.store.Dialect;
import org.crossborder.gateway.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same gateway on PostgreSQL, by the profile that comes with it. */
class PostgresGatewayTest {
  private static final URI NOBODY = URI.create("https://localhost:1/documents");

  @TempDir Path folder;

  @Test
  void theProfileIsEnoughAndASecondNodeHasToSeeTheSamePayloads() throws Exception {
    try (TestDatabase.Opened database = TestDatabase.POSTGRESQL.openEmpty(folder);
        RunningGateway first = node("first", database, "shared")) {
      assertThat(first.context().getBean(Dialect.class)).isEqualTo(Dialect.POSTGRESQL);
      HttpResponse<String> health = first.get("/actuator/health");
      assertThat(health.body()).contains("\"nodes\"", "here-first-", "version ");
      assertThat(idleTimeout(first)).isEqualTo("15s");

      assertThatThrownBy(() -> node("second", database, "not-mounted"))
          .rootCause()
          .hasMessageContaining("The payloads of this database are not where this node looks");
    }
  }

  /** Each connection is told what keeps it from hanging. */
  private static String idleTimeout(RunningGateway gateway) {
    return JdbcClient.create(gateway.context().getBean(DataSource.class))
        .sql("select current_setting('idle_in_transaction_session_timeout')")
        .query(String.class)
        .single();
  }

  private RunningGateway node(String name, TestDatabase.Opened database, String payloads)
      throws Exception {
    URI server = URI.create(database.connections().getJdbcUrl().substring("jdbc:".length()));
    return new RunningGateway(
        folder.resolve(name),
        "BD",
        TestPki.BD,
        new TestTrust(),
        NOBODY,
        "1h",
        "--spring.profiles.active=postgres",
        "--CROSSBORDER_DATABASE_PORT=" + server.getPort(),
        "--CROSSBORDER_DATABASE_NAME=" + server.getPath().substring(1),
        "--CROSSBORDER_DATABASE_USER=postgres",
        "--crossborder.gateway.node.host=here-" + name,
        "--crossborder.gateway.payloads.directory=" + folder.resolve(payloads));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.crossborder.gateway.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real server, set wrongly for one database at a time. */
class PostgresCheckTest {
  private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

  @TempDir Path directory;

  @Test
  void aServerThatKeepsWhatItSaysIsTaken() throws Exception {
    try (TestDatabase.Opened database = TestDatabase.POSTGRESQL.openEmpty(directory)) {
      assertThatCode(() -> require(database.connections(), Clock.systemUTC()))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() throws Exception {
    try (TestDatabase.Opened database = TestDatabase.POSTGRESQL.openEmpty(directory)) {
      JdbcClient jdbc = database.jdbc();
      String name = jdbc.sql("select current_database()").query(String.class).single();
      jdbc.sql("alter database " + name + " set synchronous_commit = off").update();
      jdbc.sql("alter database " + name + " set default_transaction_isolation = 'serializable'")
          .update();
      database.connections().getHikariPoolMXBean().softEvictConnections();

      assertThatExceptionOfType(WrongConfigurationException.class)
          .isThrownBy(
              () ->
                  require(
                      database.connections(),
                      Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1))))
          .withMessageContaining("synchronous_commit is off")
          .withMessageContaining("read committed")
          .withMessageContaining("clock and this machine's differ");
    }
  }

  private static void require(DataSource database, Clock clock) {
    PostgresCheck.require(database, FIVE_SECONDS, clock);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether a PostgreSQL server keeps what it acknowledges, before anything is acknowledged on its
 * word. All that is wrong is said at once.
 */
final class PostgresCheck {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresCheck.class);
  private static final int OLDEST = 14;
  private static final int NUMBERS_OF_A_MAJOR_VERSION = 10_000;

  private final JdbcClient jdbc;
  private final List<String> wrong = new ArrayList<>();

  private PostgresCheck(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws WrongConfigurationException with a sentence for each thing that is wrong
   */
  static void require(DataSource database, Duration clockDifference, Clock clock) {
    PostgresCheck check = new PostgresCheck(JdbcClient.create(database));
    check.version();
    check.durability();
    check.primary();
    check.clock(clockDifference, clock);
    check.encryption();
    if (!check.wrong.isEmpty()) {
      throw new WrongConfigurationException(
          "The PostgreSQL server cannot be used as it is:\n  " + String.join("\n  ", check.wrong));
    }
  }

  private void version() {
    int version = Integer.parseInt(setting("server_version_num")) / NUMBERS_OF_A_MAJOR_VERSION;
    if (version < OLDEST) {
      wrong.add("Its version is " + version + "; " + OLDEST + " is the oldest that is supported");
    }
  }

  /** A receipt is signed after a commit, so a commit has to be on disk. */
  private void durability() {
    if (Set.of("off").contains(setting("synchronous_commit"))) {
      wrong.add(
          "synchronous_commit is off: it would lose what was receipted. Set it to on, for this"
              + " database or this user: ALTER ROLE … SET synchronous_commit = on");
    }
    if (setting("fsync").equals("off")) {
      wrong.add("fsync is off: a loss of power would lose what was receipted, or all of it");
    }
    if (setting("full_page_writes").equals("off")) {
      wrong.add("full_page_writes is off: a loss of power can leave torn pages");
    }
  }

  private void primary() {
    if (jdbc.sql("select pg_is_in_recovery()").query(Boolean.class).single()) {
      wrong.add("It is a standby, which takes no writes; name the primary in the URL");
    }
    if (!setting("default_transaction_isolation").equals("read committed")) {
      wrong.add(
          "default_transaction_isolation is not read committed, on which the gateway's locks are"
              + " built");
    }
  }

  private void clock(Duration most, Clock clock) {
    OffsetDateTime theirs =
        jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
    Duration difference = Duration.between(theirs.toInstant(), clock.instant()).abs();
    if (difference.compareTo(most) > 0) {
      wrong.add(
          "Its clock and this machine's differ by %s; at most %s is allowed. Synchronise both"
              .formatted(difference, most));
    }
  }

  /** On the same machine nobody listens in between. */
  private void encryption() {
    boolean exposed =
        jdbc.sql(
                """
                select not ssl and inet_server_addr() is not null
                       and not inet_server_addr() <<= inet '127.0.0.0/8'
                       and inet_server_addr() <> inet '::1'
                from pg_stat_ssl where pid = pg_backend_pid()
                """)
            .query(Boolean.class)
            .single();
    if (exposed) {
      LOG.warn(
          "The connection to the database is not encrypted; add sslmode=verify-full&sslrootcert=…"
              + " to spring.datasource.url");
    }
  }

  private String setting(String name) {
    return jdbc.sql("select current_setting(:name)")
        .param("name", name)
        .query(String.class)
        .single();
  }
}

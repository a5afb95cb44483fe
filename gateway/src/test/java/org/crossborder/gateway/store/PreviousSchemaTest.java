// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The version before runs on today's schema (decision 67): against the schema that it was written
 * for, kept in {@code previous-schema.txt}, a real PostgreSQL with all migrations lacks nothing and
 * demands nothing new. {@link MigrationsTest} reads what migrations say; this one sees what they
 * did, and that those of before are as they were.
 *
 * <p>{@code -Dschema.write=true} keeps today's schema, once, when a version is released.
 */
class PreviousSchemaTest {
  private static final String KEPT = "previous-schema.txt";

  @TempDir static Path folder;
  private static TestDatabase.Opened database;

  @BeforeAll
  static void open() throws IOException {
    database = TestDatabase.POSTGRESQL.open(folder);
    if (Boolean.getBoolean("schema.write")) {
      Files.writeString(
          Path.of("src/test/resources/org/crossborder/gateway/store", KEPT),
          "# What the version before reads and writes; see PreviousSchemaTest.\n"
              + Schema.of(database.jdbc()).print());
    }
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void theVersionBeforeFindsWhatItReadsAndMayWriteWhatItWrites() throws IOException {
    Schema before = before();
    assertThat(before.lines()).hasSizeGreaterThan(200);
    assertThat(Schema.of(database.jdbc()).objections(before)).isEmpty();
  }

  /** Each would break the version before. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop table backend_switch",
        "alter table message drop column error",
        "alter table message rename column error to fault",
        "alter table message alter column error set data type varchar(1999)",
        "alter table message alter column due_at set not null",
        "alter table message alter column sender drop not null",
        "alter table message add column a varchar(2) not null",
        "alter table message drop constraint message_once",
        "alter table message add constraint a check (attempts < 9)",
        "create unique index a on message (sender)",
        "update flyway_schema_history set checksum = 1 where script = 'V1__messages.sql'"
      })
  void whatBreaksItIsSeen(String statement) throws IOException {
    Schema before = before();
    TransactionTemplate undone =
        new TransactionTemplate(new JdbcTransactionManager(database.connections()));
    undone.executeWithoutResult(
        transaction -> {
          transaction.setRollbackOnly();
          JdbcClient jdbc = database.jdbc();
          jdbc.sql(statement).update();
          assertThat(Schema.of(jdbc).objections(before)).isNotEmpty();
        });
  }

  private static Schema before() throws IOException {
    try (InputStream in = PreviousSchemaTest.class.getResourceAsStream(KEPT)) {
      return Schema.parse(new String(in.readAllBytes(), UTF_8).lines().toList());
    }
  }
}

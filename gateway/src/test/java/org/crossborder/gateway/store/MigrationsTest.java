// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * While a gateway of several nodes is upgraded, the previous version runs on the next one's schema
 * (decision 67). So a migration only adds.
 */
class MigrationsTest {
  private static final String TABLE =
      "create table message (error varchar(2000), sender varchar(2) not null);";

  @Test
  void everyMigrationOnlyAdds() throws IOException {
    AddingOnly schema = new AddingOnly();
    List<Resource> migrations = migrations();
    assertThat(migrations).hasSizeGreaterThan(5);
    for (Resource migration : migrations) {
      assertThat(schema.objections(migration.getContentAsString(UTF_8)))
          .as(migration.getFilename())
          .isEmpty();
    }
  }

  /** Each would break the version before: in its reads, its writes, or its waiting. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop table message",
        "alter table message drop column error",
        "alter table message rename column error to fault",
        "alter table message alter column error set not null",
        "alter table message alter column error set data type varchar(1999)",
        "alter table message alter column error set data type integer",
        "alter table message add column a varchar(2) not null",
        "alter table message add constraint a unique (sender)",
        "create unique index a on message (sender)",
        "update message set error = 'none' where error is null",
        "delete from message"
      })
  void whatTakesAwayIsSeen(String statement) {
    AddingOnly schema = new AddingOnly();
    assertThat(schema.objections(TABLE)).isEmpty();
    assertThat(schema.objections(statement + ";")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table message add column a varchar(2)",
        "alter table message add column a integer default 0 not null",
        "alter table message alter column error set data type varchar(4000)",
        "create index a on message (sender)",
        "create table b (c integer not null); create unique index d on b (c); insert into b values (1)"
      })
  void whatAddsIsTaken(String statement) {
    AddingOnly schema = new AddingOnly();
    schema.objections(TABLE);
    assertThat(schema.objections(statement + ";")).isEmpty();
  }

  /** As Flyway applies them: V11_1 after V11, V2 before V10. */
  private static List<Resource> migrations() throws IOException {
    return Arrays.stream(
            new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*.sql"))
        .sorted(Comparator.comparing(MigrationsTest::version))
        .toList();
  }

  private static MigrationVersion version(Resource migration) {
    String name = String.valueOf(migration.getFilename());
    return MigrationVersion.fromVersion(name.substring(1, name.indexOf("__")));
  }
}

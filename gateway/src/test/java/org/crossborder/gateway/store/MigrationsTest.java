// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * While a gateway of several nodes is upgraded, the previous version runs on the next one's schema
 * (decision 67). So a migration only adds: what the previous version reads stays, and what it
 * writes is enough.
 */
class MigrationsTest {
  private static final Pattern NEW_TABLE = Pattern.compile("create table (\\w+) .*");
  private static final Pattern NEW_COLUMN = Pattern.compile("alter table (\\w+) add column .*");
  private static final Pattern NEW_INDEX = Pattern.compile("create index \\w+ on \\w+ .*");
  private static final Pattern NEW_UNIQUE =
      Pattern.compile("create unique index \\w+ on (\\w+) .*");
  private static final Pattern NEW_ROWS = Pattern.compile("insert into (\\w+) .*");

  @ParameterizedTest
  @MethodSource("migrationsAfterTheFirst")
  void aMigrationOnlyAdds(String name) throws IOException {
    assertThat(objections(text(name))).as(name).isEmpty();
  }

  @Test
  void thereAreMigrationsToLookAt() throws IOException {
    assertThat(migrationsAfterTheFirst()).contains("V2__exchange_patterns.sql");
  }

  /** Each would break the version before: in its reads, its writes, or its waiting. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop table message",
        "alter table message drop column error",
        "alter table message rename column error to fault",
        "alter table message alter column error set not null",
        "alter table message add column a varchar(2) not null",
        "alter table message add constraint a unique (sender)",
        "create unique index a on message (sender)",
        "alter table message alter column state type varchar(8)",
        "update message set state = 'SENT' where state = 'SENDING'",
        "delete from message"
      })
  void whatTakesAwayIsSeen(String statement) {
    assertThat(objections(statement + ";")).hasSize(1);
  }

  static List<String> migrationsAfterTheFirst() throws IOException {
    return Stream.of(
            new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*.sql"))
        .map(Resource::getFilename)
        .filter(name -> name != null && !name.startsWith("V1__"))
        .sorted()
        .toList();
  }

  private static String text(String name) throws IOException {
    return new PathMatchingResourcePatternResolver()
        .getResource("classpath:db/migration/" + name)
        .getContentAsString(UTF_8);
  }

  private static List<String> objections(String sql) {
    Set<String> created = new HashSet<>();
    List<String> objections = new ArrayList<>();
    String withoutComments = sql.replaceAll("(?m)--.*$", "");
    for (String part : withoutComments.split(";", -1)) {
      String statement = part.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
      if (!statement.isEmpty() && !adds(statement, created)) {
        objections.add(statement);
      }
    }
    return objections;
  }

  private static boolean adds(String statement, Set<String> created) {
    Matcher table = NEW_TABLE.matcher(statement);
    if (table.matches()) {
      return created.add(table.group(1));
    }
    Matcher column = NEW_COLUMN.matcher(statement);
    if (column.matches()) {
      boolean writtenByNobody = statement.contains(" not null") && !statement.contains(" default ");
      return created.contains(column.group(1)) || !writtenByNobody;
    }
    Matcher unique = NEW_UNIQUE.matcher(statement);
    if (unique.matches()) {
      return created.contains(unique.group(1));
    }
    Matcher rows = NEW_ROWS.matcher(statement);
    return NEW_INDEX.matcher(statement).matches()
        || rows.matches() && created.contains(rows.group(1));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What those who read and write a PostgreSQL schema rely on: columns with their types, constraints
 * and unique indexes, and the migrations that made it. Each is a line, {@code WHAT = HOW}.
 */
record Schema(Map<String, String> lines) {
  private static final Pattern WIDTH = Pattern.compile("character varying (\\d+) (.*)");
  private static final String COLUMN = "column ";

  /** The schema of this database, which Flyway made. */
  static Schema of(JdbcClient jdbc) {
    Map<String, String> lines = new TreeMap<>();
    read(
        lines,
        jdbc,
        """
        select 'column ' || table_name || '.' || column_name as what,
          data_type || ' ' || coalesce(character_maximum_length::text, '-') || ' '
          || case is_nullable when 'YES' then 'null' else 'not null' end
          || case when column_default is not null or is_identity = 'YES'
             then ' default' else '' end as how
        from information_schema.columns
        where table_schema = 'public' and table_name <> 'flyway_schema_history'
        """);
    read(
        lines,
        jdbc,
        """
        select 'constraint ' || conrelid::regclass || ': ' || pg_get_constraintdef(oid) as what,
          'holds' as how
        from pg_constraint
        where connamespace = 'public'::regnamespace and contype <> 'n'
          and conrelid::regclass::text <> 'flyway_schema_history'
        """);
    read(
        lines,
        jdbc,
        """
        select 'unique index ' || indrelid::regclass || ': '
          || regexp_replace(pg_get_indexdef(indexrelid), '^.* USING ', '') as what,
          'holds' as how
        from pg_index join pg_class on pg_class.oid = indexrelid
        where indisunique and relnamespace = 'public'::regnamespace
          and indrelid::regclass::text <> 'flyway_schema_history'
        """);
    read(
        lines,
        jdbc,
        """
        select 'migration ' || script as what, checksum::text as how
        from flyway_schema_history where type = 'SQL'
        """);
    return new Schema(lines);
  }

  private static void read(Map<String, String> lines, JdbcClient jdbc, String sql) {
    jdbc.sql(sql)
        .query((row, number) -> lines.put(row.getString("what"), row.getString("how")))
        .list();
  }

  static Schema parse(Collection<String> text) {
    return new Schema(
        text.stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split(" = ", 2))
            .collect(
                Collectors.toMap(
                    pair -> pair[0], pair -> pair[1], (one, other) -> one, TreeMap::new)));
  }

  String print() {
    return lines.entrySet().stream()
        .map(line -> line.getKey() + " = " + line.getValue() + "\n")
        .collect(Collectors.joining());
  }

  /** What whoever was written for {@code earlier} could not live with. */
  List<String> objections(Schema earlier) {
    List<String> objections = new ArrayList<>();
    earlier.lines.forEach(
        (what, how) -> {
          String now = lines.getOrDefault(what, "nothing");
          if (!now.equals(how) && !isWider(how, now)) {
            objections.add(what + " was " + how + " and is " + now);
          }
        });
    lines.forEach(
        (what, how) -> {
          if (!earlier.lines.containsKey(what) && !isAddition(what, how, earlier)) {
            objections.add(what + " is new: " + how);
          }
        });
    return objections;
  }

  private static boolean isWider(String before, String now) {
    Matcher old = WIDTH.matcher(before);
    Matcher today = WIDTH.matcher(now);
    return old.matches()
        && today.matches()
        && old.group(2).equals(today.group(2))
        && Integer.parseInt(old.group(1)) <= Integer.parseInt(today.group(1));
  }

  /** A new table may be as it likes; to one of before, only what its writers need not know. */
  private static boolean isAddition(String what, String how, Schema earlier) {
    if (what.startsWith("migration ")) {
      return true;
    }
    String table = what.replaceFirst("^(column|constraint|unique index) ", "").split("[.:]", 2)[0];
    boolean wasThere =
        earlier.lines.keySet().stream().anyMatch(one -> one.startsWith(COLUMN + table + "."));
    boolean needless = !how.contains("not null") || how.endsWith(" default");
    return !wasThere || (what.startsWith(COLUMN) && needless);
  }
}

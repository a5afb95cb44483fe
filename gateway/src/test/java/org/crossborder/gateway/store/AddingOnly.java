// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads migrations in order and objects to each statement that the version before could not live
 * with: its reads find all that they name, its writes name all that is needed.
 */
final class AddingOnly {
  private static final Pattern NEW_TABLE = Pattern.compile("create table (\\w+) \\((.*)\\)");
  private static final Pattern WIDTH = Pattern.compile("(\\w+) varchar\\((\\d+)\\)");
  private static final Pattern WIDER =
      Pattern.compile("alter table (\\w+) alter column (\\w+) set data type varchar\\((\\d+)\\)");
  private static final Pattern NEW_COLUMN = Pattern.compile("alter table (\\w+) add column (.*)");
  private static final Pattern NEW_INDEX =
      Pattern.compile("create (unique )?index \\w+ on (\\w+) .*");
  private static final Pattern NEW_ROWS = Pattern.compile("insert into (\\w+) .*");

  private final Map<String, Integer> widths = new HashMap<>();
  private final Set<String> created = new HashSet<>();

  /** The statements of the next migration that take something away. */
  List<String> objections(String sql) {
    created.clear();
    List<String> objections = new ArrayList<>();
    for (String part : sql.replaceAll("(?m)--.*$", "").split(";", -1)) {
      String statement = part.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
      if (!statement.isEmpty() && !isTable(statement) && !isAddition(statement)) {
        objections.add(statement);
      }
    }
    return objections;
  }

  private boolean isTable(String statement) {
    Matcher table = NEW_TABLE.matcher(statement);
    if (!table.matches()) {
      return false;
    }
    created.add(table.group(1));
    remember(table.group(1), table.group(2));
    return true;
  }

  private void remember(String table, String columns) {
    Matcher column = WIDTH.matcher(columns);
    while (column.find()) {
      widths.put(table + "." + column.group(1), Integer.valueOf(column.group(2)));
    }
  }

  private boolean isAddition(String statement) {
    return isColumn(statement) || isWider(statement) || isIndex(statement) || isNewRows(statement);
  }

  /** The version before does not name it, so it has to be null or to have a default. */
  private boolean isColumn(String statement) {
    Matcher column = NEW_COLUMN.matcher(statement);
    if (!column.matches()) {
      return false;
    }
    remember(column.group(1), column.group(2));
    return created.contains(column.group(1))
        || !column.group(2).contains(" not null")
        || column.group(2).contains(" default ");
  }

  private boolean isWider(String statement) {
    Matcher wider = WIDER.matcher(statement);
    if (!wider.matches()) {
      return false;
    }
    Integer before =
        widths.put(wider.group(1) + "." + wider.group(2), Integer.valueOf(wider.group(3)));
    return before != null && before <= Integer.parseInt(wider.group(3));
  }

  private boolean isIndex(String statement) {
    Matcher index = NEW_INDEX.matcher(statement);
    return index.matches() && (index.group(1) == null || created.contains(index.group(2)));
  }

  private boolean isNewRows(String statement) {
    Matcher rows = NEW_ROWS.matcher(statement);
    return rows.matches() && created.contains(rows.group(1));
  }
}

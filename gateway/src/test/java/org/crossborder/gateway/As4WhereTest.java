// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each class and each test that {@code docs/as4-where.md} and {@code docs/limits.md} name is there.
 */
class As4WhereTest {
  private static final Path TABLE = Path.of("..", "docs", "as4-where.md");
  private static final Path LIMITS = Path.of("..", "docs", "limits.md");
  private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

  @Test
  void eachRowNamesClassesAndTestsThatAreThere() throws Exception {
    List<String> rows =
        Files.readAllLines(TABLE).stream()
            .filter(line -> line.startsWith("| "))
            .filter(line -> !line.startsWith("| --- ") && !line.endsWith("| Class | Test |"))
            .toList();
    assertThat(rows).hasSizeGreaterThan(30);
    for (String row : rows) {
      List<String> cells = List.of(row.split("\\|", -1));
      List<String> classes = named(cells.get(cells.size() - 3));
      List<String> tests = named(cells.get(cells.size() - 2));
      assertThat(classes).as(row).isNotEmpty().allMatch(name -> isThere("main", name));
      assertThat(tests).as(row).isNotEmpty().allMatch(name -> isThere("test", name));
    }
  }

  @Test
  void eachLimitNamesATestThatIsThere() throws Exception {
    List<String> rows =
        Files.readAllLines(LIMITS).stream()
            .filter(line -> line.startsWith("| ") && line.contains("Test` |"))
            .toList();
    assertThat(rows).hasSizeGreaterThan(12);
    for (String row : rows) {
      List<String> cells = List.of(row.split("\\|", -1));
      assertThat(named(cells.get(cells.size() - 2)))
          .as(row)
          .isNotEmpty()
          .allMatch(name -> isThere("test", name));
    }
  }

  private static List<String> named(String cell) {
    return NAMED.matcher(cell).results().map(result -> result.group(1)).toList();
  }

  private static boolean isThere(String tree, String name) {
    return Stream.of(Path.of("src", tree, "java", "org", "crossborder", "gateway"))
        .map(root -> root.resolve(name.replace('.', '/') + ".java"))
        .anyMatch(Files::isRegularFile);
  }
}

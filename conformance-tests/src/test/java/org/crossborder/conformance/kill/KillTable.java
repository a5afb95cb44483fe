// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.crossborder.conformance.suite.Level;

/**
 * The table of one plan's mutants in {@code docs/conformance-content.md}: what was seen, and
 * nothing else. {@code -Dconformance.write=true} writes it.
 *
 * @param plan its id; the table stands between two remarks that name it
 */
public record KillTable(String plan, List<Line> lines) {
  private static final Path PAGE = Path.of("..", "docs", "conformance-content.md");

  /**
   * One mutant.
   *
   * @param caughtBy the module that caught it; empty if none did
   */
  public record Line(String requirement, Level level, String does, String caughtBy) {}

  public KillTable {
    lines = List.copyOf(lines);
  }

  /** Writes the table, or holds the page to it. */
  public void publish() throws IOException {
    String begin = "<!-- kill table " + plan + " -->\n";
    String end = "<!-- end of kill table " + plan + " -->";
    String page = Files.readString(PAGE);
    int from = page.indexOf(begin) + begin.length();
    String expected = page.substring(0, from) + table() + page.substring(page.indexOf(end));
    if (Boolean.getBoolean("conformance.write")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(expected);
  }

  private String table() {
    String rows =
        lines.stream()
            .sorted(Comparator.comparing(Line::requirement).thenComparing(Line::does))
            .map(
                line ->
                    "| %s | %s | %s | %s |\n"
                        .formatted(line.requirement(), line.level(), line.does(), line.caughtBy()))
            .collect(Collectors.joining());
    return "%d of %d mutants of a MUST are caught, and %d of %d of a SHOULD or MAY.\n\n"
            .formatted(
                count(true, true), count(true, false), count(false, true), count(false, false))
        + "| Requirement | Level | The mutant | Caught by |\n| --- | --- | --- | --- |\n"
        + rows;
  }

  private long count(boolean must, boolean caught) {
    return lines.stream()
        .filter(line -> (line.level() == Level.MUST) == must)
        .filter(line -> !caught || !line.caughtBy().isEmpty())
        .count();
  }
}

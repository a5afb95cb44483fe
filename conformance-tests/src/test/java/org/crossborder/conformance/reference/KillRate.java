// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.crossborder.conformance.suite.Level;
import org.crossborder.conformance.suite.Requirements;

/**
 * Which mutant was caught by which module, as the documentation has it.
 *
 * @param peers receivers or senders
 */
public record KillRate(
    String peers, Requirements requirements, Map<? extends Clause, String> caught) {
  private static final Path DOCUMENT = Path.of("..", "docs", "conformance.md");

  /** Holds the document to it, or writes it there. */
  public void publish() throws IOException {
    String begin = "<!-- kill rate of " + peers + " -->\n";
    String end = "<!-- end of kill rate of " + peers + " -->";
    String document = Files.readString(DOCUMENT);
    String before = document.substring(0, document.indexOf(begin) + begin.length());
    String after = document.substring(document.indexOf(end));
    String expected = before + table() + after;
    if (Boolean.getBoolean("conformance.write")) {
      Files.writeString(DOCUMENT, expected);
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(expected);
  }

  private String table() {
    return caught.entrySet().stream()
        .map(
            entry ->
                "| %s | %s | %s | %s |%n"
                    .formatted(
                        entry.getKey().requirement(),
                        level(entry.getKey()),
                        entry.getKey().mutant(),
                        entry.getValue()))
        .collect(Collectors.joining("", summary(), ""));
  }

  private String summary() {
    return """
        %d of %d mutants of a MUST are caught, and %d of %d of a SHOULD.

        | Requirement | Level | The mutant | Caught by |
        | --- | --- | --- | --- |
        """
        .formatted(
            caughtOf(Level.MUST, true),
            caughtOf(Level.MUST, false),
            caughtOf(Level.SHOULD, true),
            caughtOf(Level.SHOULD, false));
  }

  private long caughtOf(Level level, boolean only) {
    return caught.entrySet().stream()
        .filter(entry -> level(entry.getKey()) == level)
        .filter(entry -> !only || !entry.getValue().isEmpty())
        .count();
  }

  private Level level(Clause rule) {
    return requirements.find(rule.requirement()).orElseThrow().level();
  }
}

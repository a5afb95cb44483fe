// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.crossborder.registry.command.TestCommandLine;
import org.crossborder.trust.rule.Catalogue;
import org.crossborder.trust.rule.ExampleRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ArrangementCheckCommandTest {
  @TempDir Path directory;
  private final StringWriter out = new StringWriter();

  @Test
  void exampleKeepsEveryRule() throws Exception {
    assertThat(run("arrangement", "example")).isZero();
    Path example = Files.writeString(directory.resolve("example.json"), out.toString());

    assertThat(run("arrangement", "check", example.toString(), "--council-level=2")).isZero();
    assertThat(out.toString()).contains("A04  passed", "A13  passed").doesNotContain("failed");
  }

  @ParameterizedTest
  @CsvSource({"A02, 1", "A04, 1", "A06, 1", "A07, 0", "A13, 0"})
  void onlyErrorsRefuse(String rule, int exitCode) throws Exception {
    assertThat(check(ExampleRegister.breaking(Catalogue.find(rule).orElseThrow().example())))
        .isEqualTo(exitCode);
    assertThat(out.toString())
        .contains(rule + "  failed", Catalogue.find(rule).orElseThrow().remedy());
  }

  @Test
  void fileThatIsNoRegisterIsAMistakeOfUse() throws Exception {
    assertThat(check("{}")).isEqualTo(3);
    assertThat(check("no JSON")).isEqualTo(3);
    assertThat(run("arrangement", "check", directory.resolve("none").toString())).isEqualTo(4);
    assertThat(run("arrangement")).isEqualTo(3);
  }

  private int check(String register) throws IOException {
    Path file = Files.writeString(directory.resolve("register.json"), register);
    return run("arrangement", "check", file.toString());
  }

  private int run(String... arguments) {
    CommandLine commandLine = TestCommandLine.of(Clock.systemUTC());
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(new StringWriter(), true));
    return commandLine.execute(arguments);
  }
}

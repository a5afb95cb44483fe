// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.crossborder.conformance.reference.validator.ReferenceValidator;
import org.crossborder.conformance.reference.validator.Sight;
import org.crossborder.conformance.run.WorldFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** From nothing to a report about a validator; the one under test is the reference validator. */
class TargetCommandsTest {
  @TempDir private static Path folder;
  private static ReferenceValidator validator;
  private static Path run;

  private final StringWriter said = new StringWriter();

  @BeforeAll
  static void begin() throws Exception {
    Path suite = folder.resolve("suite");
    assertThat(execute(new StringWriter(), "init", suite.toString(), "--plan", "agreement-rules"))
        .isZero();
    validator =
        ReferenceValidator.start(new WorldFolder(suite.resolve("world")).read(), Clock.systemUTC());
    run = suite.resolve("run.yml");
    Files.writeString(
        run,
        Files.readString(run)
            .replace("# validator:", "validator: {url: \"" + validator.url() + "\"}")
            .replace("# only: [rule-d05]", "only: [rule-d05, rule-a04]"));
  }

  @AfterAll
  static void end() {
    validator.close();
  }

  @Test
  void whatIsNamedIsJudgedAndTheRestIsSkipped() {
    validator.seeing(Sight.FULL);
    assertThat(execute("run", run.toString())).as(said.toString()).isZero();
    assertThat(said.toString())
        .contains("1 PASSED", "1 SKIPPED", "The run names no registry.check");
    String evidence = folder.resolve("reports/evidence.zip").toString();
    String signer = run.resolveSibling("evidence.pem").toString();
    assertThat(execute("replay", evidence, "--certificate", signer)).as("%s", said).isZero();
    assertThat(said.toString()).contains("2 of 2 modules: the same verdict");
  }

  @Test
  void aBlindValidatorFails() {
    validator.seeing(new Sight("D05"));
    assertThat(execute("run", run.toString())).isEqualTo(1);
    assertThat(said.toString()).contains("FAILED", "rule-d05", "IMPLEMENTATION");
  }

  @Test
  void aMistakeIsSaidWithItsLine() throws Exception {
    Path mistaken =
        Files.writeString(
            run.resolveSibling("mistaken.yml"),
            Files.readString(run).replace("validator:", "validtor:"));
    assertThat(execute("run", mistaken.toString())).isEqualTo(2);
    assertThat(said.toString()).containsPattern("mistaken\\.yml:\\d+: .*validtor");
  }

  private int execute(String... arguments) {
    return execute(said, arguments);
  }

  private static int execute(StringWriter said, String... arguments) {
    String[] line = arguments;
    if (arguments[0].equals("run")) {
      line =
          new String[] {
            arguments[0], arguments[1], "--output", folder.resolve("reports").toString()
          };
    }
    CommandLine command = ConformanceTestsApplication.commandLine();
    command.setOut(new PrintWriter(said, true));
    command.setErr(new PrintWriter(said, true));
    return command.execute(line);
  }
}

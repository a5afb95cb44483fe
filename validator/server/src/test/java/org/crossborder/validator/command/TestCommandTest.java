// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class TestCommandTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void ourOwnExamplesAreJudgedAsTheSuiteExpects() {
    assertThat(run("test", "src/test/suite/examples.json")).as(out.toString() + err).isZero();
    assertThat(out.toString()).contains("ok ").doesNotContain("differs");
  }

  @Test
  void eachDifferenceIsTold() throws Exception {
    assertThat(
            suite(
                """
                "decision": "ACCEPT", "layers": {"INTAKE": "VALID"}, "findings": ["CO-28"],
                "excludes": ["IN-01"]\
                """))
        .isEqualTo(1);
    assertThat(out.toString())
        .contains("decision: expected ACCEPT, is REJECT")
        .contains("INTAKE: expected VALID, is INVALID")
        .contains("expected and not found: CO-28")
        .contains("found and not expected: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"decision\": \"PERHAPS\"",
        "\"excludes\": [\"CO-11\", \"NO-SUCH\"]",
        "\"fidnings\": []",
        "\"comment\": 1",
        "\"decision\": null"
      })
  void aSuiteThatCouldNotFailIsRefused(String assertion) throws Exception {
    assertThat(suite(assertion)).isEqualTo(4);
    assertThat(err.toString()).contains("suite.json").doesNotContain("\tat ");
  }

  private int suite(String assertion) throws Exception {
    Files.writeString(folder.resolve("broken.xml"), "no XML");
    Path suite = folder.resolve("suite.json");
    Files.writeString(
        suite,
        """
        // what a test expects
        {"suite": "s", "party": "KR", "documents": [{"document": "broken.xml", %s}]}\
        """
            .formatted(assertion));
    return run("test", suite.toString());
  }

  private int run(String... arguments) {
    CommandLine commandLine = ValidatorCommand.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }
}

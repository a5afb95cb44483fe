// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crossborder.conformance.process.JavaProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a newcomer runs it: the packaged jars, in processes of their own. */
class DemoIT {
  private static final Path JAR = Path.of("target/conformance-tests.jar");

  @Test
  void everythingThatTheDemoPromisesIsObserved(@TempDir Path folder) throws Exception {
    JavaProgram.Result result =
        JavaProgram.run(JAR, List.of("demo", "--once", "--home", folder.resolve("d").toString()));
    assertThat(result.exitCode()).as(result.output()).isZero();
    assertThat(result.output())
        .contains("TOTAL_PASSED, RECOGNISED under clause bd-kr-demo/KR-recognises-BD")
        .contains("One character altered: D05, Art. 8(1)")
        .contains("SERVICE_NOT_LISTED, Art. 8(1)")
        .contains("DOCTYPE_NOT_COVERED, Art. 8(3)")
        .containsPattern("SIGKILL during delivery \\d+; no answer")
        .contains("exactly once")
        .contains("It verifies offline in five years, and no longer with one byte altered")
        .contains("is byte for byte what the first")
        .contains("Evidence of both sides, fetched over REST, verifies with the jar and the root")
        .contains("One changed byte in either is named: document/envelope.xml")
        .contains("Everything that this demo promises was observed.");
  }

  @Test
  void aFolderWithSomethingElseInItIsLeftAlone(@TempDir Path folder) throws Exception {
    Path thesis = Files.writeString(folder.resolve("thesis.txt"), "precious");
    JavaProgram.Result result =
        JavaProgram.run(JAR, List.of("demo", "--once", "--home", folder.toString()));
    assertThat(result.exitCode()).isEqualTo(4);
    assertThat(result.output()).contains("holds something else than a demo");
    assertThat(thesis).hasContent("precious");
  }

  @Test
  void missingJarsAreNamed(@TempDir Path folder) throws Exception {
    JavaProgram.Result result =
        JavaProgram.run(
            JAR,
            List.of(
                "demo",
                "--once",
                "--home",
                folder.resolve("d").toString(),
                "--root",
                folder.toString()));
    assertThat(result.exitCode()).isEqualTo(4);
    assertThat(result.output()).contains("trust-registry.jar is missing");
  }
}

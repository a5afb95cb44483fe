// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.crossborder.conformance.process.JavaProgram;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every jar that an agency installs answers on its command line. */
class CommandLineIT {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "../trust-registry/server/target/trust-registry.jar",
        "../validator/server/target/validator.jar",
        "../gateway/target/gateway.jar",
        "target/conformance-tests.jar"
      })
  void helpVersionAndMistakes(String jar) throws Exception {
    JavaProgram.Result help = JavaProgram.run(Path.of(jar), List.of("--help"));
    assertThat(help.exitCode()).isZero();
    assertThat(help.output()).contains("Usage:");
    JavaProgram.Result version = JavaProgram.run(Path.of(jar), List.of("--version"));
    assertThat(version.exitCode()).isZero();
    assertThat(version.output()).containsPattern("\\d+\\.\\d+\\.\\d+");
    JavaProgram.Result mistake = JavaProgram.run(Path.of(jar), List.of("--no-such-option"));
    assertThat(mistake.exitCode()).isEqualTo(3);
    assertThat(mistake.output()).contains("--no-such-option").contains("Usage:");
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Refusals; that it installs, the oracle's {@code InstalledValidatorIT} tries with the jar. */
class InstallCommandTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"two words", "税関"})
  void refusesAPathForWhichJavaWouldUseNoArchive(String name) {
    assertThat(refusal(folder.resolve(name))).contains("no archive below").contains(name);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refusesToInstallAProgramThatIsNotOneJar() {
    assertThat(refusal(folder.resolve("validator"))).contains("java -jar validator.jar install");
  }

  private static String refusal(Path directory) {
    StringWriter said = new StringWriter();
    CommandLine program = ValidatorCommand.commandLine().setErr(new PrintWriter(said, true));
    assertThat(program.execute("install", directory.toString())).isEqualTo(ExitCode.USAGE);
    return said.toString();
  }
}

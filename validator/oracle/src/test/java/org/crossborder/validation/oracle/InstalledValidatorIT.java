// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crossborder.validation.oracle.ValidatorProgram.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code validator.jar install}: the installed program is the same, and its archive is used. */
@EnabledOnOs(OS.LINUX)
class InstalledValidatorIT {
  @TempDir Path folder;

  @Test
  void theInstalledProgramSaysTheSame() throws IOException, InterruptedException {
    Path directory = folder.resolve("installed");
    Result installed = ValidatorProgram.run(List.of("install", directory.toString()));
    assertThat(installed).isEqualTo(new Result(0, directory.resolve("validator") + "\n"));
    Result example = ValidatorProgram.run(List.of("example", "certificate-of-origin"));
    Path document = Files.writeString(folder.resolve("document.xml"), example.output());
    List<String> validation =
        List.of("validate", document.toString(), "--party", "KR", "--at", "2026-11-22T12:00:00Z");

    assertThat(launch(directory, validation)).isEqualTo(ValidatorProgram.run(validation));
    assertThat(Files.readString(folder.resolve("loaded")))
        .contains("net.sf.saxon.Configuration source: shared objects file")
        .contains("org.crossborder.validation.Validator source: shared objects file");
  }

  private Result launch(Path directory, List<String> arguments)
      throws IOException, InterruptedException {
    ProcessBuilder launch = new ProcessBuilder(directory.resolve("validator").toString());
    launch.command().addAll(arguments);
    launch
        .environment()
        .put("VALIDATOR_JAVA_OPTS", "-Xlog:class+load:file=" + folder.resolve("loaded"));
    Process process = launch.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Result(process.waitFor(), output);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The validator, run as a process: its class path and that of DSS exclude each other. */
final class ValidatorProgram {
  private static final String JAR =
      System.getProperty("validator.jar", "../server/target/validator.jar");

  private ValidatorProgram() {}

  /** What a run left: its exit code, and what it wrote to standard output. */
  record Result(int exitCode, String output) {}

  static Result run(List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR));
    command.addAll(arguments);
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), output);
    } catch (IOException fault) {
      throw new IllegalStateException("The validator does not run", fault);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", interrupted);
    }
  }
}

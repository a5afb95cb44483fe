// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a class in a process of its own, with a heap of a stated size. */
final class SmallProcess {
  private static final int MINUTES = 8;

  private SmallProcess() {}

  /** What a process printed, line by line, and how it ended. */
  record Outcome(int exitCode, List<String> lines, String errors) {
    Outcome {
      lines = List.copyOf(lines);
    }
  }

  static Outcome run(Class<?> main, String heap, List<String> arguments)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("output", ".txt");
    Path errors = Files.createTempFile("errors", ".txt");
    try {
      Process process =
          new ProcessBuilder(command(main, heap, arguments))
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile())
              .start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly().waitFor();
      }
      return new Outcome(
          process.exitValue(), Files.readAllLines(output, UTF_8), Files.readString(errors, UTF_8));
    } finally {
      Files.delete(output);
      Files.delete(errors);
    }
  }

  private static List<String> command(Class<?> main, String heap, List<String> arguments) {
    return Stream.concat(
            Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()),
            arguments.stream())
        .toList();
  }
}

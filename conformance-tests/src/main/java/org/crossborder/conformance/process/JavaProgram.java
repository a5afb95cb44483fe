// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command-line program in an executable jar, run to its end. */
public final class JavaProgram {
  private JavaProgram() {}

  /**
   * What a run left.
   *
   * @param exitCode the process's exit code
   * @param output standard output and standard error, in their order
   */
  public record Result(int exitCode, String output) {}

  /** Runs {@code java -jar jar arguments…} and waits for it. */
  public static Result run(Path jar, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(command(jar));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output);
  }

  /** For programs that live for a minute: little heap, and no time spent on optimising code. */
  private static final List<String> SHORT_LIVED =
      List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  static List<String> command(Path jar) {
    return command(jar, List.of());
  }

  static List<String> command(Path jar, List<String> jvm) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm.isEmpty() ? SHORT_LIVED : jvm);
    command.addAll(List.of("-jar", jar.toString()));
    return List.copyOf(command);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Java of this machine.
 *
 * @param executable path of {@code java}
 */
public record JavaProgram(Path executable) {
  /** The one that runs this. */
  public static JavaProgram thisOne() {
    return new JavaProgram(Path.of(System.getProperty("java.home"), "bin", "java"));
  }

  /** Runs it to its end, and says with which code it ended; its output is left out. */
  int run(Object... arguments) throws IOException, InterruptedException {
    return run(new StringBuilder(), arguments);
  }

  /**
   * Runs it to its end.
   *
   * @throws IOException with the last of what it said, if it ended with another code than 0
   */
  void require(Object... arguments) throws IOException, InterruptedException {
    StringBuilder said = new StringBuilder();
    int code = run(said, arguments);
    if (code != 0) {
      throw new IOException(
          "java %s ended with %d: %s".formatted(arguments[0], code, last(said.toString())));
    }
  }

  private int run(StringBuilder said, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(executable.toString(), "-XX:+UseSerialGC"));
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    said.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    return process.waitFor();
  }

  private static String last(String said) {
    return said.lines().reduce("", (earlier, later) -> later);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.subject;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A check of register files that a command makes; the file's path is its last argument.
 *
 * @param command without the file's path
 */
public record CommandJudge(List<String> command) implements RegisterCheck.Judge {
  private static final long PATIENCE_SECONDS = 60;
  private static final int MOST_BYTES = 1024 * 1024;

  public CommandJudge {
    command = List.copyOf(command);
  }

  @Override
  public RegisterCheck.Output judge(String register) throws IOException {
    Path file = Files.createTempFile("register", ".json");
    try {
      Files.writeString(file, register);
      List<String> line = new ArrayList<>(command);
      line.add(file.toString());
      return run(line);
    } finally {
      Files.delete(file);
    }
  }

  /** Runs a command to its end, and takes all that it prints. */
  static RegisterCheck.Output run(List<String> line) throws IOException {
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    process.getOutputStream().close();
    byte[] output = process.getInputStream().readNBytes(MOST_BYTES);
    if (!ended(process)) {
      process.destroyForcibly();
      throw new IOException(line.get(0) + " did not end within " + PATIENCE_SECONDS + " s");
    }
    return new RegisterCheck.Output(
        process.exitValue(), new String(output, StandardCharsets.UTF_8));
  }

  private static boolean ended(Process process) throws InterruptedIOException {
    try {
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while a command ran");
    }
  }
}

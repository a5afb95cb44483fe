// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One server in a process of its own; its output goes to a log file. */
public final class ServerProcess implements AutoCloseable {
  private static final long GRACE_SECONDS = 10;

  private final String name;
  private final List<String> command;
  private final Path log;
  private Process process;

  private ServerProcess(String name, List<String> command, Path log, Process process) {
    this.name = name;
    this.command = command;
    this.log = log;
    this.process = process;
  }

  /**
   * Starts {@code java -jar jar arguments…} with the Java that runs this program.
   *
   * @param log where its output is appended
   */
  public static ServerProcess start(String name, Path jar, List<String> arguments, Path log)
      throws IOException {
    return start(name, jar, List.of(), arguments, log);
  }

  /**
   * The same with options of Java.
   *
   * @param jvm in place of those for programs that live for a minute; none: those
   */
  public static ServerProcess start(
      String name, Path jar, List<String> jvm, List<String> arguments, Path log)
      throws IOException {
    List<String> command = new ArrayList<>(JavaProgram.command(jar, jvm));
    command.addAll(arguments);
    return new ServerProcess(name, List.copyOf(command), log, launch(command, log));
  }

  /** The process id, to look at or to kill. */
  public long pid() {
    return process.pid();
  }

  /** Whether the process runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL: the process cannot do anything more, not even notice. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Starts the same command again. */
  public void restart() throws IOException {
    if (process.isAlive()) {
      throw new IllegalStateException(name + " still runs");
    }
    process = launch(command, log);
  }

  /** The last lines of the log, for a person who has to find out why. */
  public List<String> lastLines(int count) throws IOException {
    List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
    return lines.subList(Math.max(0, lines.size() - count), lines.size());
  }

  /** What this process is called in messages. */
  public String name() {
    return name;
  }

  /** Asks the process to end, and kills it when it does not. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static Process launch(List<String> command, Path log) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
        .start();
  }
}

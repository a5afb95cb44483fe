// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crossborder.conformance.ExitCode;
import org.crossborder.conformance.comparison.Badge;
import org.crossborder.conformance.report.ResultFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code conformance-tests.jar badge result.json}: the result as a small SVG. */
@Command(
    name = "badge",
    mixinStandardHelpOptions = true,
    description = "Draws a result as an SVG for a page of your own.")
public final class BadgeCommand implements Callable<Integer> {
  @Parameters(paramLabel = "result.json", description = "What a run has left.")
  private Path file;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      defaultValue = "badge.svg",
      description = "Default: ${DEFAULT-VALUE}")
  private Path output;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public BadgeCommand() {}

  @Override
  public Integer call() throws IOException {
    Files.writeString(output, Badge.svg(ResultFile.read(file)));
    spec.commandLine().getOut().println("Written: " + output);
    return ExitCode.OK;
  }
}

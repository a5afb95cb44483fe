// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.crossborder.conformance.ExitCode;
import org.crossborder.conformance.comparison.PublishedVerdict;
import org.crossborder.conformance.report.ResultFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code conformance-tests.jar verdict result.json}: what an officer publishes of a result. */
@Command(
    name = "verdict",
    mixinStandardHelpOptions = true,
    description =
        "Writes what an officer of the Party proposes to the trust registry with 'trust-registry"
            + " gateway verdict': counts, the day of the test, and until when to rely on it.")
public final class VerdictCommand implements Callable<Integer> {
  private static final int MOST_DAYS = 365;

  @Parameters(paramLabel = "result.json", description = "What a run has left.")
  private Path file;

  @Option(
      names = "--days",
      defaultValue = "180",
      description =
          "For how many days after the test it is to be relied on, at most 365. Default:"
              + " ${DEFAULT-VALUE}")
  private int days;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      defaultValue = "verdict.json",
      description = "Default: ${DEFAULT-VALUE}")
  private Path output;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public VerdictCommand() {}

  @Override
  public Integer call() throws IOException {
    if (days < 1 || days > MOST_DAYS) {
      throw new ParameterException(spec.commandLine(), "--days is 1 to " + MOST_DAYS);
    }
    PublishedVerdict verdict = PublishedVerdict.of(ResultFile.read(file), Duration.ofDays(days));
    Files.writeString(output, verdict.json());
    spec.commandLine()
        .getOut()
        .printf(
            "Written: %s%nYour turn: an officer proposes it, another approves.%n"
                + "java -jar trust-registry.jar gateway verdict GATEWAY %s%n",
            output, output);
    return ExitCode.OK;
  }
}

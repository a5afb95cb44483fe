// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.crossborder.conformance.ExitCode;
import org.crossborder.conformance.readiness.assessment.Entry;
import org.crossborder.conformance.readiness.result.ConformanceResults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads what the conformance suite found. */
@Command(
    name = "results",
    mixinStandardHelpOptions = true,
    description =
        "Reads a result file of the conformance suite: answers that refer to its modules follow.")
final class ResultsCommand implements Callable<Integer> {
  @Mixin private HomeOptions options;

  @Parameters(paramLabel = "FILE", description = "The suite's result file, JSON.")
  private Path file;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  ResultsCommand() {}

  @Override
  public Integer call() throws Exception {
    Entry.Tested tested = ConformanceResults.read(file);
    options.open().journal().append(options.by, List.of(tested));
    long passed = tested.results().stream().filter(result -> result.passed()).count();
    spec.commandLine()
        .getOut()
        .printf("%d modules, %d of them passed.%n", tested.results().size(), passed);
    return ExitCode.OK;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.crossborder.conformance.ExitCode;
import org.crossborder.conformance.engine.Execution;
import org.crossborder.conformance.report.ResultFile;
import org.crossborder.conformance.run.AssembledRun;
import org.crossborder.conformance.run.InvalidRunException;
import org.crossborder.conformance.run.RunDefinition;
import org.crossborder.conformance.suite.ExpectedFailures;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.RunResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code conformance-tests.jar run RUN.yml}: runs a plan, and writes the reports. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description =
        "Runs the plan of a run file against what it names. Exit code 0: nothing failed that was"
            + " not expected to; 1: something did; 2: the run file or what it names is wrong; 3:"
            + " the file of expected failures is stale; 4: fault.")
public final class RunCommand implements Callable<Integer> {
  private static final int CONFIGURATION = 2;
  private static final int DRIFT = 3;

  @Parameters(paramLabel = "RUN.yml", description = "The run, as 'init' writes one.")
  private Path file;

  @Mixin private Reports reports;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public RunCommand() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try {
      RunDefinition definition = RunDefinition.read(file);
      ExpectedFailures expected = definition.expected();
      Path folder = reports.folder("conformance-report");
      RunResult result = proven(definition, folder, out);
      reports.write(ResultFile.of(result), folder);
      new Summary(out).print(result, folder);
      return exitCode(result, expected, out);
    } catch (InvalidRunException invalid) {
      spec.commandLine().getErr().println(invalid.getMessage());
      return CONFIGURATION;
    }
  }

  /** A run leaves its evidence. */
  private static RunResult proven(RunDefinition definition, Path folder, PrintWriter out)
      throws IOException {
    AssembledRun assembled = definition.assembled(Clock.systemUTC());
    RunResult result = Execution.of(assembled.run());
    Files.createDirectories(folder);
    new EvidenceFile(folder.resolve("evidence.zip"), out).write(result, assembled);
    return result;
  }

  private static int exitCode(RunResult result, ExpectedFailures expected, PrintWriter out) {
    List<ModuleResult> unexpected = expected.unexpected(result);
    if (!unexpected.isEmpty()) {
      boolean reachable =
          unexpected.stream()
              .anyMatch(module -> module.judgement().fault() == FaultClass.IMPLEMENTATION);
      return reachable ? ExitCode.NEGATIVE : CONFIGURATION;
    }
    List<String> stale = expected.stale(result);
    stale.forEach(id -> out.println("Expected to fail, and does not: " + id));
    return stale.isEmpty() ? ExitCode.OK : DRIFT;
  }
}

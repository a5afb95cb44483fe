// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance;

import org.crossborder.conformance.bench.BenchCommand;
import org.crossborder.conformance.command.BadgeCommand;
import org.crossborder.conformance.command.CompareCommand;
import org.crossborder.conformance.command.DoctorCommand;
import org.crossborder.conformance.command.InitCommand;
import org.crossborder.conformance.command.LoadCommand;
import org.crossborder.conformance.command.ReplayCommand;
import org.crossborder.conformance.command.ReportCommand;
import org.crossborder.conformance.command.RequirementsCommand;
import org.crossborder.conformance.command.RunCommand;
import org.crossborder.conformance.command.SnapshotCommand;
import org.crossborder.conformance.command.VerdictCommand;
import org.crossborder.conformance.demo.DemoCommand;
import org.crossborder.conformance.page.ServeCommand;
import org.crossborder.conformance.readiness.command.ReadinessCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the conformance tests. */
@Command(
    name = "conformance-tests",
    description = "Tests gateways from outside, and shows the main job end to end.",
    mixinStandardHelpOptions = true,
    versionProvider = ConformanceVersion.class,
    subcommands = {
      InitCommand.class,
      DoctorCommand.class,
      RunCommand.class,
      LoadCommand.class,
      BenchCommand.class,
      ReportCommand.class,
      ReplayCommand.class,
      SnapshotCommand.class,
      CompareCommand.class,
      BadgeCommand.class,
      VerdictCommand.class,
      RequirementsCommand.class,
      ReadinessCommand.class,
      ServeCommand.class,
      DemoCommand.class
    })
public final class ConformanceTestsApplication implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  ConformanceTestsApplication() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  /** Runs one command and exits with its code: 0 as expected, 1 not so, 3 usage, 4 fault. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new ConformanceTestsApplication())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExitCodeExceptionMapper(fault -> ExitCode.FAULT)
        .setExecutionExceptionHandler(
            (fault, commandLine, parsed) -> {
              commandLine.getErr().println("conformance-tests: " + fault.getMessage());
              return ExitCode.FAULT;
            })
        .setParameterExceptionHandler(
            (mistake, arguments) -> {
              CommandLine command = mistake.getCommandLine();
              command.getErr().println(mistake.getMessage());
              command.usage(command.getErr());
              return ExitCode.USAGE;
            });
  }
}

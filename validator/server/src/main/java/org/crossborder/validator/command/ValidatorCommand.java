// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the validator. */
@Command(
    name = "validator",
    description = "Validates signed trade documents, and says why.",
    mixinStandardHelpOptions = true,
    versionProvider = ValidatorVersion.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:accepted, or done",
      "1:rejected",
      "2:cannot be decided on the data at hand",
      "3:wrong usage",
      "4:fault: a file, a key or the network"
    },
    subcommands = {
      ValidateCommand.class,
      RenderCommand.class,
      TestCommand.class,
      SealCommand.class,
      AugmentCommand.class,
      ServeCommand.class,
      DocumentsCommand.class,
      RulesCommand.class,
      ExplainCommand.class,
      ExampleCommand.class,
      CodelistsCommand.class,
      PacksCommand.class,
      InstallCommand.class
    })
public final class ValidatorCommand implements Runnable {
  /** What a command answers whose work goes on after it has returned. */
  public static final int KEEPS_RUNNING = -1;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  ValidatorCommand() {}

  /** The command line, ready to execute. */
  public static CommandLine commandLine() {
    return new CommandLine(new ValidatorCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (fault, commandLine, parsed) -> {
              commandLine.getErr().println("validator: " + Faults.sentence(fault));
              return ExitCode.FAULT;
            })
        .setParameterExceptionHandler(
            (mistake, arguments) -> {
              explain(mistake);
              return ExitCode.USAGE;
            });
  }

  /** An option that does not exist is told first: it may be the missing one, misspelt. */
  private static void explain(ParameterException mistake) {
    CommandLine command = mistake.getCommandLine();
    List<String> unknown = command.getUnmatchedArguments();
    command
        .getErr()
        .println(
            unknown.isEmpty()
                ? mistake.getMessage()
                : "There is no " + String.join(" ", unknown) + " here.");
    if (command.getParent() == null) {
      command.usage(command.getErr());
    } else {
      command.getErr().println("See " + command.getCommandSpec().qualifiedName() + " --help");
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }
}

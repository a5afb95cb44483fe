// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import org.crossborder.registry.TrustRegistryApplication;
import org.crossborder.registry.command.audit.AuditCommands;
import org.crossborder.registry.command.officer.OfficerCommands;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code trust-registry.jar}: exit codes are 0 done, 1 refused or not verified, 2 indeterminate, 3
 * usage, 4 fault.
 */
@Command(
    name = "trust-registry",
    description = "Publishes whom the Parties recognise, and answers who is recognised.",
    mixinStandardHelpOptions = true,
    versionProvider = TrustRegistryCommand.ManifestVersion.class,
    subcommands = {
      ExplainCommand.class,
      InitCommand.class,
      PublishCommand.class,
      RootCommand.class,
      RulesCommand.class,
      ServeCommand.class,
      VerifyAnswerCommand.class
    })
public final class TrustRegistryCommand implements Runnable {
  /** Not an exit code: the server has been started and runs on. */
  public static final int RUNNING = -1;

  static final int REFUSED = 1;
  static final int INDETERMINATE = 2;
  static final int USAGE = 3;
  static final int FAULT = 4;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway") // picocli injects the spec
  private TrustRegistryCommand() {}

  /** Runs a command line and returns its exit code, or {@link #RUNNING}. */
  public static int run(String... args) {
    return commandLine(Clock.systemUTC()).execute(args);
  }

  static CommandLine commandLine(Clock clock) {
    CommandLine commandLine =
        new CommandLine(new TrustRegistryCommand(), new CommandFactory(clock));
    AuditCommands.addTo(commandLine);
    OfficerCommands.addTo(commandLine);
    commandLine.setExecutionExceptionHandler(
        (exception, failed, parsed) -> {
          failed.getErr().println(failed.getCommandName() + ": " + sentence(exception));
          return FAULT;
        });
    commandLine.setParameterExceptionHandler(
        (exception, args) -> {
          CommandLine used = exception.getCommandLine();
          used.getErr().println(exception.getMessage());
          used.usage(used.getErr());
          return USAGE;
        });
    return commandLine;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing");
  }

  private static String sentence(Throwable e) {
    if (e instanceof FileAlreadyExistsException there) {
      return there.getFile() + " is there already; it is not overwritten";
    }
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + " does not exist";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  static final class ManifestVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = TrustRegistryApplication.class.getPackage().getImplementationVersion();
      return new String[] {"trust-registry " + (version == null ? "(unpackaged)" : version)};
    }
  }
}

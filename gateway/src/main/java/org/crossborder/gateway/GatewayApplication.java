// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway;

import org.crossborder.gateway.command.AccountsCommand;
import org.crossborder.gateway.command.AuditCommand;
import org.crossborder.gateway.command.BackupCommand;
import org.crossborder.gateway.command.DoctorCommand;
import org.crossborder.gateway.command.PModesCommand;
import org.crossborder.gateway.command.RenewEvidenceCommand;
import org.crossborder.gateway.command.RestoreCommand;
import org.crossborder.gateway.command.SupportBundleCommand;
import org.crossborder.gateway.command.VerifyEvidenceCommand;
import org.crossborder.gateway.command.WebhookKeyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the gateway. */
@Command(
    name = "gateway",
    description = "Exchanges signed trade documents with the gateways of other Parties.",
    mixinStandardHelpOptions = true,
    versionProvider = GatewayVersion.class,
    subcommands = {
      ServeCommand.class,
      PModesCommand.class,
      AuditCommand.class,
      VerifyEvidenceCommand.class,
      RenewEvidenceCommand.class,
      DoctorCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      SupportBundleCommand.class,
      WebhookKeyCommand.class,
      AccountsCommand.class
    })
public final class GatewayApplication implements Runnable {
  private static final int OK = 0;
  private static final int USAGE = 3;

  /** A fault: wrong configuration, or input and output. */
  static final int FAULT = 4;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  GatewayApplication() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  /** Runs one command; a gateway that serves goes on when this returns. */
  public static void main(String[] args) {
    // Signatures have one form in every command; read once, when Santuario is loaded.
    System.setProperty("org.apache.xml.security.ignoreLineBreaks", "true");
    int exitCode = commandLine().execute(args);
    if (exitCode != OK) {
      System.exit(exitCode);
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new GatewayApplication())
        .setExecutionExceptionHandler(
            (fault, command, parsed) -> {
              command.getErr().println("gateway: " + fault.getMessage());
              return FAULT;
            })
        .setParameterExceptionHandler(
            (mistake, arguments) -> {
              CommandLine command = mistake.getCommandLine();
              command.getErr().println(mistake.getMessage());
              command.usage(command.getErr());
              return USAGE;
            });
  }
}

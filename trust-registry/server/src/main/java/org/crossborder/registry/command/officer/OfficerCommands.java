// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.util.List;
import picocli.CommandLine;

/** The commands of officers. */
public final class OfficerCommands {
  private static final List<Class<?>> COMMANDS =
      List.of(
          ApproveCommand.class,
          ArrangementCommand.class,
          ConfirmCommand.class,
          GatewayCommand.class,
          ImportCommand.class,
          LevelCommand.class,
          ListCommand.class,
          OfficerCommand.class,
          PartyCommand.class,
          ProviderCommand.class,
          RequestsCommand.class,
          SchemeCommand.class,
          ServiceCommand.class,
          SuspendCommand.class,
          WithdrawCommand.class);

  private OfficerCommands() {}

  /** Adds them to a command line. */
  public static void addTo(CommandLine commandLine) {
    COMMANDS.forEach(commandLine::addSubcommand);
  }
}

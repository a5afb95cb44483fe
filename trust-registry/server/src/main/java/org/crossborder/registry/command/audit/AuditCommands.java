// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.audit;

import java.util.List;
import picocli.CommandLine;

/** The commands of whoever asks and checks. */
public final class AuditCommands {
  private static final List<Class<?>> COMMANDS =
      List.of(AnswerCommand.class, EvidenceCommand.class, ExportCommand.class, LogCommand.class);

  private AuditCommands() {}

  /** Adds them to a command line. */
  public static void addTo(CommandLine commandLine) {
    COMMANDS.forEach(commandLine::addSubcommand);
  }
}

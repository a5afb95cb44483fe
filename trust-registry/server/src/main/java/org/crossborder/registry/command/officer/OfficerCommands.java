// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import picocli.CommandLine;

/** The commands of officers. */
public final class OfficerCommands {
  private OfficerCommands() {}

  /** Adds them to a command line. */
  public static void addTo(CommandLine commandLine) {
    commandLine.addSubcommand(OfficerCommand.class);
  }
}

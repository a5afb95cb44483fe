// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import org.crossborder.registry.command.remote.CommandGroup;
import picocli.CommandLine.Command;

@Command(
    name = "officer",
    description = "Officers and their keys.",
    mixinStandardHelpOptions = true,
    subcommands = {
      OfficerNewCommand.class,
      OfficerAppointCommand.class,
      OfficerDismissCommand.class
    })
final class OfficerCommand extends CommandGroup {}

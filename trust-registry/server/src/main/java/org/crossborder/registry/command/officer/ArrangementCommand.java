// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import org.crossborder.registry.command.remote.CommandGroup;
import picocli.CommandLine.Command;

@Command(
    name = "arrangement",
    description = "Arrangements between Parties.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ArrangementCheckCommand.class,
      ArrangementExampleCommand.class,
      ArrangementProposeCommand.class
    })
final class ArrangementCommand extends CommandGroup {}

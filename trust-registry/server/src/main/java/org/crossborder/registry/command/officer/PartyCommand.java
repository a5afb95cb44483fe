// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import org.crossborder.registry.command.remote.CommandGroup;
import picocli.CommandLine.Command;

@Command(
    name = "party",
    description = "Parties to the Framework Agreement.",
    mixinStandardHelpOptions = true,
    subcommands = {PartyAddCommand.class})
final class PartyCommand extends CommandGroup {}

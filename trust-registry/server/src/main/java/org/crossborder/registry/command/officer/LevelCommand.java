// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import org.crossborder.registry.command.remote.CommandGroup;
import picocli.CommandLine.Command;

@Command(
    name = "level",
    description = "Levels of reliability and what they are equivalent to.",
    mixinStandardHelpOptions = true,
    subcommands = {LevelMapCommand.class})
final class LevelCommand extends CommandGroup {}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import picocli.CommandLine.Command;

@Command(
    name = "officer",
    description = "Officers and their keys.",
    mixinStandardHelpOptions = true,
    subcommands = {OfficerNewCommand.class})
final class OfficerCommand extends CommandGroup {}

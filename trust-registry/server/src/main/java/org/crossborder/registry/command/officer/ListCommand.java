// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import org.crossborder.registry.command.remote.CommandGroup;
import picocli.CommandLine.Command;

@Command(
    name = "list",
    description = "Trusted lists of other scheme operators (TS 119 612).",
    mixinStandardHelpOptions = true,
    subcommands = {ListCheckCommand.class, ListImportCommand.class})
final class ListCommand extends CommandGroup {}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import org.crossborder.registry.command.remote.CommandGroup;
import picocli.CommandLine.Command;

@Command(
    name = "scheme",
    description = "Schemes of levels of reliability.",
    mixinStandardHelpOptions = true,
    subcommands = {SchemeDefineCommand.class})
final class SchemeCommand extends CommandGroup {}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.audit;

import org.crossborder.registry.command.remote.CommandGroup;
import picocli.CommandLine.Command;

@Command(
    name = "log",
    description = "The log that the register is made of.",
    mixinStandardHelpOptions = true,
    subcommands = {LogVerifyCommand.class})
final class LogCommand extends CommandGroup {}

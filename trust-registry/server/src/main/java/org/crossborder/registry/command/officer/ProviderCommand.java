// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import org.crossborder.registry.command.remote.CommandGroup;
import picocli.CommandLine.Command;

@Command(
    name = "provider",
    description = "Trust service providers.",
    mixinStandardHelpOptions = true,
    subcommands = {ProviderAddCommand.class})
final class ProviderCommand extends CommandGroup {}

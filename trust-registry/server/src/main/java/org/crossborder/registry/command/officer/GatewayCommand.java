// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import org.crossborder.registry.command.remote.CommandGroup;
import picocli.CommandLine.Command;

@Command(
    name = "gateway",
    description = "Gateways of Parties.",
    mixinStandardHelpOptions = true,
    subcommands = {GatewayRegisterCommand.class, GatewayVerdictCommand.class})
final class GatewayCommand extends CommandGroup {}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import org.crossborder.registry.command.remote.CommandGroup;
import picocli.CommandLine.Command;

@Command(
    name = "service",
    description = "Trust services and their status.",
    mixinStandardHelpOptions = true,
    subcommands = {ServiceAddCommand.class, ServiceImportCommand.class, ServiceStatusCommand.class})
final class ServiceCommand extends CommandGroup {}

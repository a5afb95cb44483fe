// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.audit;

import org.crossborder.registry.command.remote.CommandGroup;
import picocli.CommandLine.Command;

@Command(
    name = "evidence",
    description = "What certification authorities say about their certificates.",
    mixinStandardHelpOptions = true,
    subcommands = {EvidenceAddCommand.class})
final class EvidenceCommand extends CommandGroup {}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.crossborder.trust.service.ServiceStatus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "status",
    description = "Proposes a service's status.",
    mixinStandardHelpOptions = true)
final class ServiceStatusCommand extends ProposeCommand {
  @Parameters(paramLabel = "ID", description = "the service, e.g. BD/seals")
  private String service;

  @Parameters(paramLabel = "STATUS", description = "${COMPLETION-CANDIDATES}")
  private ServiceStatus status;

  @Option(names = "--from", paramLabel = "TIME", description = "RFC 3339; default: at once")
  private @Nullable Instant from;

  @Option(
      names = "--invalid-since",
      paramLabel = "TIME",
      description = "for COMPROMISED: since when nothing of the service can be relied on")
  private @Nullable Instant invalidSince;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  ServiceStatusCommand(Clock clock) {
    super(clock);
  }

  @Override
  String title() {
    return "Set " + service + " to " + status;
  }

  @Override
  List<Operation> operations(Instant now) {
    return List.of(new SetServiceStatus(service, status, from, proposal().reason(), invalidSince));
  }
}

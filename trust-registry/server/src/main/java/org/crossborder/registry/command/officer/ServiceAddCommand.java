// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.register.operation.ListService;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.TrustService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "add",
    description = "Proposes to list a trust service: PENDING, or GRANTED at once.",
    mixinStandardHelpOptions = true)
final class ServiceAddCommand extends ProposeCommand {
  @Parameters(paramLabel = "FILE", description = "the service as JSON, as the register writes it")
  private Path file;

  @Option(names = "--granted", description = "grant it at once, for the reason given")
  private boolean granted;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  ServiceAddCommand(Clock clock) {
    super(clock);
  }

  @Override
  String title() {
    return "List the service in " + file.getFileName();
  }

  @Override
  List<Operation> operations(Instant now) throws IOException {
    TrustService service = JsonFile.read(file, TrustService.class);
    List<Operation> operations = new ArrayList<>(List.of(new ListService(service)));
    if (granted) {
      operations.add(
          new SetServiceStatus(
              service.id(), ServiceStatus.GRANTED, null, proposal().reason(), null));
    }
    return operations;
  }
}

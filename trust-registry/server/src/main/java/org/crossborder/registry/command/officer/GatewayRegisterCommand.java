// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.crossborder.trust.party.GatewayEndpoint;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.RegisterGateway;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "register",
    description = "Proposes to register a Party's gateway, or to replace what is registered of it.",
    mixinStandardHelpOptions = true)
final class GatewayRegisterCommand extends ProposeCommand {
  @Parameters(paramLabel = "CODE", description = "the Party, e.g. KR")
  private String party;

  @Parameters(paramLabel = "FILE", description = "the gateway as JSON, as the register writes it")
  private Path file;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  GatewayRegisterCommand(Clock clock) {
    super(clock);
  }

  @Override
  String title() {
    return "Register a gateway of " + party;
  }

  @Override
  List<Operation> operations(Instant now) throws IOException {
    return List.of(new RegisterGateway(party, JsonFile.read(file, GatewayEndpoint.class)));
  }
}

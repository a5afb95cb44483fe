// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.crossborder.trust.party.ConformanceVerdict;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.PublishVerdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "verdict",
    description = "Proposes to publish what a conformance test found of a gateway, until a day.",
    mixinStandardHelpOptions = true)
final class GatewayVerdictCommand extends ProposeCommand {
  @Parameters(paramLabel = "GATEWAY", description = "its PartyId, as the register has it")
  private String gateway;

  @Parameters(paramLabel = "FILE", description = "as 'conformance-tests verdict' writes it")
  private Path file;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  GatewayVerdictCommand(Clock clock) {
    super(clock);
  }

  @Override
  String title() {
    return "Publish the conformance verdict on " + gateway;
  }

  @Override
  List<Operation> operations(Instant now) throws IOException {
    return List.of(new PublishVerdict(gateway, JsonFile.read(file, ConformanceVerdict.class)));
  }
}

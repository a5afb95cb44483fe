// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.RegisterProvider;
import org.crossborder.trust.service.TrustServiceProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "add",
    description = "Proposes to register a trust service provider.",
    mixinStandardHelpOptions = true)
final class ProviderAddCommand extends ProposeCommand {
  @Parameters(paramLabel = "FILE", description = "the provider as JSON")
  private Path file;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  ProviderAddCommand(Clock clock) {
    super(clock);
  }

  @Override
  String title() {
    return "Register the provider in " + file.getFileName();
  }

  @Override
  List<Operation> operations(Instant now) throws IOException {
    return List.of(new RegisterProvider(JsonFile.read(file, TrustServiceProvider.class)));
  }
}

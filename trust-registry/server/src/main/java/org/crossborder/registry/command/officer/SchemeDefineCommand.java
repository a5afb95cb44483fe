// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.crossborder.trust.arrangement.ReliabilityScheme;
import org.crossborder.trust.register.operation.DefineScheme;
import org.crossborder.trust.register.operation.Operation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "define",
    description = "Proposes a Party's scheme of levels of reliability.",
    mixinStandardHelpOptions = true)
final class SchemeDefineCommand extends ProposeCommand {
  @Parameters(paramLabel = "FILE", description = "the scheme as JSON")
  private Path file;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  SchemeDefineCommand(Clock clock) {
    super(clock);
  }

  @Override
  String title() {
    return "Define the scheme in " + file.getFileName();
  }

  @Override
  List<Operation> operations(Instant now) throws IOException {
    return List.of(new DefineScheme(JsonFile.read(file, ReliabilityScheme.class)));
  }
}

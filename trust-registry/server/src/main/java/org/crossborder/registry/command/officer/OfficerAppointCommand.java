// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.register.operation.Operation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "appoint",
    description = "Proposes to appoint an officer.",
    mixinStandardHelpOptions = true)
final class OfficerAppointCommand extends ProposeCommand {
  @Parameters(paramLabel = "FILE", description = "the officer, as officer new wrote it")
  private Path file;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  OfficerAppointCommand(Clock clock) {
    super(clock);
  }

  @Override
  String title() {
    return "Appoint the officer in " + file.getFileName();
  }

  @Override
  List<Operation> operations(Instant now) throws IOException {
    return Dating.notBefore(now).officer(JsonFile.read(file, Officer.class)).toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.RecordArrangement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "propose",
    description = "Proposes an arrangement with its clauses; check it first.",
    mixinStandardHelpOptions = true)
final class ArrangementProposeCommand extends ProposeCommand {
  @Parameters(
      paramLabel = "FILE",
      description = "the arrangement as JSON; arrangement example prints one")
  private Path file;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  ArrangementProposeCommand(Clock clock) {
    super(clock);
  }

  @Override
  String title() {
    return "Record the arrangement in " + file.getFileName();
  }

  @Override
  List<Operation> operations(Instant now) throws IOException {
    return List.of(new RecordArrangement(JsonFile.read(file, Arrangement.class)));
  }
}

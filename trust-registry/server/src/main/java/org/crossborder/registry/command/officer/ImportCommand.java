// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.crossborder.registry.command.remote.RefusedByRegistryException;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.snapshot.MalformedJsonException;
import org.crossborder.trust.snapshot.Register;
import org.crossborder.trust.snapshot.SnapshotJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "import",
    description =
        "Proposes what a register file has and the registry has not. States that are new come"
            + " first, with their officers, from the accession office; once that is recorded, run"
            + " it again with an officer of a Party for the rest. Nothing is changed or removed. What"
            + " the file dates back begins when it is recorded, unless this is a --correction.",
    mixinStandardHelpOptions = true)
final class ImportCommand extends ProposeCommand {
  @Parameters(paramLabel = "REGISTER.json", description = "Parties, services, arrangements")
  private Path file;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  ImportCommand(Clock clock) {
    super(clock);
  }

  @Override
  String title() {
    return "Import " + file.getFileName();
  }

  @Override
  List<Operation> operations(Instant now) throws IOException, RefusedByRegistryException {
    Register wanted;
    try {
      wanted = new SnapshotJson().readRegister(Files.readAllBytes(file));
    } catch (MalformedJsonException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
    List<Operation> missing =
        new RegisterDifference(wanted, proposal().api().register(), dating(now)).operations();
    List<Operation> first = OneChange.of(missing);
    if (first.size() < missing.size()) {
      err()
          .printf(
              "One change holds %d of %d steps; run it again for the rest once it is recorded.%n",
              first.size(), missing.size());
    }
    return first;
  }

  private Dating dating(Instant now) {
    return proposal().isCorrection() ? Dating.asInTheFile() : Dating.notBefore(now);
  }
}

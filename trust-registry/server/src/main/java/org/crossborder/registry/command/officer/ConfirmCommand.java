// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.crossborder.trust.register.operation.ConfirmEmergency;
import org.crossborder.trust.register.operation.Operation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "confirm",
    description = "Proposes to confirm an emergency action; another officer has to approve.",
    mixinStandardHelpOptions = true)
final class ConfirmCommand extends ProposeCommand {
  @Parameters(paramLabel = "INDEX", description = "the action's index in the log")
  private long emergency;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  ConfirmCommand(Clock clock) {
    super(clock);
  }

  @Override
  String title() {
    return "Confirm the emergency action " + emergency;
  }

  @Override
  List<Operation> operations(Instant now) {
    return List.of(new ConfirmEmergency(emergency));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.crossborder.trust.register.operation.DismissOfficer;
import org.crossborder.trust.register.operation.Operation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "dismiss",
    description = "Proposes to dismiss an officer; what they signed before stands.",
    mixinStandardHelpOptions = true)
final class OfficerDismissCommand extends ProposeCommand {
  @Parameters(paramLabel = "ID", description = "the officer, e.g. BD/officer-1")
  private String officer;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  OfficerDismissCommand(Clock clock) {
    super(clock);
  }

  @Override
  String title() {
    return "Dismiss the officer " + officer;
  }

  @Override
  List<Operation> operations(Instant now) {
    return List.of(new DismissOfficer(officer));
  }
}

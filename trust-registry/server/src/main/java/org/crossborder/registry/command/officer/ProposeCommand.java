// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.crossborder.registry.command.remote.RefusedByRegistryException;
import org.crossborder.registry.command.remote.RegistryAction;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.ChangeJson;
import org.crossborder.trust.register.MalformedEntryException;
import org.crossborder.trust.register.OfficerSignature.Purpose;
import org.crossborder.trust.register.operation.Operation;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** A command that proposes a change; others have to approve it. */
abstract class ProposeCommand extends RegistryAction {
  private final Clock clock;

  @Mixin private ProposalOptions proposal;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  ProposeCommand(Clock clock) {
    this.clock = clock;
  }

  /** What is proposed, in one line. */
  abstract String title();

  /**
   * What is proposed; empty if there is nothing to do.
   *
   * @param now when it is proposed: what begins then begins when it is recorded
   */
  abstract List<Operation> operations(Instant now) throws IOException, RefusedByRegistryException;

  final ProposalOptions proposal() {
    return proposal;
  }

  @Override
  protected int act() throws IOException, RefusedByRegistryException, MalformedEntryException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Operation> operations = operations(now);
    if (operations.isEmpty()) {
      out().println("Nothing to propose.");
      return DONE;
    }
    return propose(operations, now);
  }

  private int propose(List<Operation> operations, Instant now)
      throws IOException, RefusedByRegistryException {
    Change change = proposal.change(title(), operations, now);
    byte[] bytes = ChangeJson.write(change);
    JsonNode signed =
        SignedChange.json(bytes, "proposal", proposal.signing().sign(bytes, Purpose.PROPOSAL, now));
    if (proposal.isOnlyPrinted()) {
      out().println(signed);
      return DONE;
    }
    JsonNode answer = proposal.api().post("/v1/change-requests", signed);
    out().println(change.id());
    RequestText.standing(answer).forEach(err()::println);
    return DONE;
  }
}

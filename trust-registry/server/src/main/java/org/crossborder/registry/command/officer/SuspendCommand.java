// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.crossborder.registry.command.remote.RefusedByRegistryException;
import org.crossborder.registry.command.remote.RegistryAction;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.ChangeJson;
import org.crossborder.trust.register.OfficerSignature.Purpose;
import org.crossborder.trust.register.operation.DismissOfficer;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.SetArrangementStatus;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.crossborder.trust.register.operation.WithdrawGateway;
import org.crossborder.trust.service.ServiceStatus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
    name = "suspend",
    description =
        "Reduces trust at once and alone: one officer with the role EMERGENCY. Restoring it needs"
            + " four eyes. Two officers should confirm within 72 hours.",
    mixinStandardHelpOptions = true)
final class SuspendCommand extends RegistryAction {
  private final Clock clock;

  @Parameters(
      paramLabel = "SUBJECT",
      description = "service:ID, arrangement:ID, gateway:PARTYID or officer:ID")
  private String subject;

  @Option(
      names = "--compromised-since",
      paramLabel = "TIME",
      description = "for a service: its keys are not to be relied on since then, RFC 3339")
  private @Nullable Instant compromisedSince;

  @Mixin private ProposalOptions proposal;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  SuspendCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected int act() throws IOException, RefusedByRegistryException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Change change = proposal.change("Emergency: " + subject, List.of(operation()), now);
    byte[] bytes = ChangeJson.write(change);
    JsonNode signed =
        SignedChange.json(
            bytes, "signature", proposal.signing().sign(bytes, Purpose.EMERGENCY, now));
    if (proposal.isOnlyPrinted()) {
      out().println(signed);
      return DONE;
    }
    JsonNode answer = proposal.api().post("/v1/emergency-actions", signed);
    out().println(answer.path("logIndex").asString(""));
    err().println(subject + " is out of trust. Have two officers confirm it within 72 hours.");
    return DONE;
  }

  private Operation operation() {
    int colon = subject.indexOf(':');
    String id = subject.substring(colon + 1);
    return switch (subject.substring(0, Math.max(colon, 0))) {
      case "service" ->
          new SetServiceStatus(
              id,
              compromisedSince == null ? ServiceStatus.SUSPENDED : ServiceStatus.COMPROMISED,
              null,
              proposal.reason(),
              compromisedSince);
      case "arrangement" -> new SetArrangementStatus(id, ArrangementStatus.SUSPENDED, null);
      case "gateway" -> new WithdrawGateway(id);
      case "officer" -> new DismissOfficer(id);
      default ->
          throw new IllegalArgumentException(
              "SUBJECT is service:ID, arrangement:ID, gateway:PARTYID or officer:ID");
    };
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.trust.party.treaty.Participant;
import org.crossborder.trust.party.treaty.TreatyParties;
import org.crossborder.trust.register.operation.AdmitParty;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.RecordAmendment;
import org.crossborder.trust.register.operation.RecordReservation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "add",
    description =
        "Proposes to admit a State with its dates, reservations and accepted amendments as the"
            + " depositary published them. The accession office's officers do this.",
    mixinStandardHelpOptions = true)
final class PartyAddCommand extends ProposeCommand {
  @Parameters(paramLabel = "CODE", description = "ISO 3166-1 alpha-2, e.g. KR")
  private String code;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  PartyAddCommand(Clock clock) {
    super(clock);
  }

  @Override
  String title() {
    return "Admit " + code;
  }

  @Override
  List<Operation> operations(Instant now) {
    TreatyParties treaty = TreatyParties.packaged();
    Participant state =
        treaty
            .find(code)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "%s is no participant in %s, as of %s; propose a newer one with import"
                            .formatted(code, treaty.source(), treaty.asOf())));
    return Stream.of(
            Stream.of(new AdmitParty(code, state.name(), state.treatyStatus(), null)),
            state.reservations().stream().map(r -> new RecordReservation(code, r)),
            state.amendments().stream().map(a -> new RecordAmendment(code, a)))
        .<Operation>flatMap(operations -> operations)
        .toList();
  }
}

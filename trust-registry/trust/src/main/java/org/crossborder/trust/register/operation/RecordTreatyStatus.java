// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.crossborder.trust.Period;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.party.TreatyStatus;
import org.crossborder.trust.party.TreatyStatusPeriod;

/** Records what the depositary notified about a State (Articles 18 to 20 and 22). */
public record RecordTreatyStatus(String party, TreatyStatus status, Instant from, String instrument)
    implements Operation {
  @Override
  public Set<String> concerned(Draft draft, Recording recording) {
    return Set.of(Officer.ACCESSION);
  }

  @Override
  public Optional<RegisterRefusal> refusal(Draft draft, Recording recording) {
    return draft
        .unknownParty(party)
        .or(
            () ->
                draft
                    .parties
                    .get(party)
                    .flatMap(
                        p ->
                            Histories.TREATY.refusal(
                                "The treaty status of " + party, changed(p).treatyStatus())));
  }

  @Override
  public void apply(Draft draft, Recording recording) {
    draft.parties.get(party).ifPresent(p -> draft.parties.put(party, changed(p)));
    draft.touch("party:" + party, recording.index());
  }

  private Party changed(Party known) {
    return new Party(
        known.code(),
        known.name(),
        Histories.TREATY.with(
            known.treatyStatus(), new TreatyStatusPeriod(status, Period.since(from), instrument)),
        known.gateways(),
        known.authority(),
        known.reservations(),
        known.amendments(),
        known.officers());
  }
}

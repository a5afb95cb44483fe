// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.party.Reservation;

/** Records a State's reservation, as the depositary notified it (Article 17(7)). */
public record RecordReservation(String party, Reservation reservation) implements Operation {
  @Override
  public Set<String> concerned(Draft draft, Recording recording) {
    return Set.of(Officer.ACCESSION);
  }

  @Override
  public Optional<RegisterRefusal> refusal(Draft draft, Recording recording) {
    return draft.unknownParty(party);
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
        known.treatyStatus(),
        known.gateways(),
        known.authority(),
        added(known.reservations()),
        known.amendments(),
        known.officers());
  }

  private List<Reservation> added(List<Reservation> known) {
    return Stream.concat(known.stream(), Stream.of(reservation)).toList();
  }
}

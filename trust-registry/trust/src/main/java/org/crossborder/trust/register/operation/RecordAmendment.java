// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.crossborder.trust.party.AmendmentAcceptance;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.party.Party;

/** Records that an amendment is in force for a State (Article 20(5)). */
public record RecordAmendment(String party, AmendmentAcceptance acceptance) implements Operation {
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
        known.reservations(),
        added(known.amendments()),
        known.officers());
  }

  private List<AmendmentAcceptance> added(List<AmendmentAcceptance> known) {
    return Stream.concat(known.stream(), Stream.of(acceptance)).toList();
  }
}

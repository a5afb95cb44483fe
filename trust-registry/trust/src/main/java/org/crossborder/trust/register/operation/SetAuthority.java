// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.util.Optional;
import java.util.Set;
import org.crossborder.trust.party.Authority;
import org.crossborder.trust.party.Party;

/** Names the body that speaks for a Party. */
public record SetAuthority(String party, Authority authority) implements Operation {
  @Override
  public Set<String> concerned(Draft draft, Recording recording) {
    return Set.of(party);
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
        authority,
        known.reservations(),
        known.amendments(),
        known.officers());
  }
}

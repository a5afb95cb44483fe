// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossborder.trust.AbsentIsEmpty;
import org.crossborder.trust.party.Authority;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.party.TreatyStatusPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Enters a State with the history of its treaty status (Articles 18 and 19). What the depositary
 * notified in the past is recorded with its own dates: it gives nobody recognition.
 */
public record AdmitParty(
    String code,
    String name,
    @AbsentIsEmpty List<TreatyStatusPeriod> treatyStatus,
    @Nullable Authority authority)
    implements Operation {
  public AdmitParty {
    treatyStatus = List.copyOf(treatyStatus);
  }

  @Override
  public Set<String> concerned(Draft draft, Recording recording) {
    return Set.of(Officer.ACCESSION);
  }

  @Override
  public Optional<RegisterRefusal> refusal(Draft draft, Recording recording) {
    return Ids.malformedCode(code)
        .or(() -> Draft.taken(draft.parties.has(code), "The Party", code))
        .or(() -> Histories.TREATY.refusal("The treaty status of " + code, treatyStatus));
  }

  @Override
  public void apply(Draft draft, Recording recording) {
    draft.parties.put(
        code,
        new Party(code, name, treatyStatus, List.of(), authority, List.of(), List.of(), List.of()));
    draft.touch("party:" + code, recording.index());
  }
}

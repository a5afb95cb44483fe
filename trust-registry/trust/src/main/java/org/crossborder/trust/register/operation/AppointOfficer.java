// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.util.Optional;
import java.util.Set;
import org.crossborder.trust.Period;
import org.crossborder.trust.party.Officer;

/**
 * Appoints an officer. The accession office does so for a Party that has no four eyes yet, or no
 * longer; a Party that has them appoints its own. Nobody is an officer before that is recorded.
 */
public record AppointOfficer(Officer officer) implements Operation {
  @Override
  public Set<String> concerned(Draft draft, Recording recording) {
    boolean helpless = !draft.hasFourEyes(officer.party(), recording.recordedAt());
    return Set.of(
        helpless && recording.proposer().equals(Officer.ACCESSION)
            ? Officer.ACCESSION
            : officer.party());
  }

  @Override
  public Optional<RegisterRefusal> refusal(Draft draft, Recording recording) {
    return unknownParty(draft)
        .or(() -> Ids.notOf(officer.party(), officer.id()))
        .or(() -> Draft.taken(draft.officers.has(officer.id()), "The officer", officer.id()))
        .or(() -> keyTaken(draft))
        .or(() -> withoutRole())
        .or(() -> over(recording));
  }

  /** A person who signed with another person's key would be two persons. */
  private Optional<RegisterRefusal> keyTaken(Draft draft) {
    return draft
        .officerByKey
        .get(Draft.keyOf(officer.certificate()))
        .map(
            other ->
                RegisterRule.UNIQUE_ID.refuses(
                    "The key of %s is the key of %s already.", officer.id(), other));
  }

  private Optional<RegisterRefusal> unknownParty(Draft draft) {
    return officer.party().equals(Officer.ACCESSION)
        ? Optional.empty()
        : draft.unknownParty(officer.party());
  }

  private Optional<RegisterRefusal> withoutRole() {
    return officer.roles().isEmpty() || officer.person().isBlank()
        ? Optional.of(
            RegisterRule.SIGNATURE.refuses(
                "The officer %s has no role or is no named person.", officer.id()))
        : Optional.empty();
  }

  private Optional<RegisterRefusal> over(Recording recording) {
    return recording.fromNowOn(officer.period()).isPresent()
        ? Optional.empty()
        : Optional.of(
            RegisterRule.PERIODS.refuses(
                "The period of %s is over before it is recorded.", officer.id()));
  }

  @Override
  public void apply(Draft draft, Recording recording) {
    Period period = recording.fromNowOn(officer.period()).orElseThrow();
    draft.putOfficer(
        new Officer(
            officer.id(),
            officer.party(),
            officer.person(),
            officer.roles(),
            officer.certificate(),
            period),
        recording.index());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.crossborder.trust.party.Officer;

/** Ends an officer's period at once: what the officer signed before stays recorded. */
public record DismissOfficer(String officer) implements Operation {
  @Override
  public Set<String> concerned(Draft draft, Recording recording) {
    return recording.proposer().equals(Officer.ACCESSION)
        ? Set.of(Officer.ACCESSION)
        : Set.of(draft.officers.get(officer).map(Officer::party).orElse(Officer.ACCESSION));
  }

  @Override
  public Optional<RegisterRefusal> refusal(Draft draft, Recording recording) {
    return Draft.known(draft.officers.has(officer), "The officer", officer)
        .or(() -> draft.officers.get(officer).flatMap(o -> over(o, recording.recordedAt())));
  }

  private static Optional<RegisterRefusal> over(Officer officer, Instant now) {
    return officer.period().end().filter(end -> !end.isAfter(now)).isPresent()
        ? Optional.of(RegisterRule.PERIODS.refuses("%s is an officer no longer.", officer.id()))
        : Optional.empty();
  }

  @Override
  public void apply(Draft draft, Recording recording) {
    draft
        .officers
        .get(officer)
        .ifPresent(o -> draft.putOfficer(dismissed(o, recording), recording.index()));
  }

  /** One whose period has not begun is an officer for no time that a signature could state. */
  private static Officer dismissed(Officer officer, Recording recording) {
    Instant from = officer.period().from();
    return officer.until(
        from.isBefore(recording.recordedAt()) ? recording.recordedAt() : from.plusNanos(1));
  }

  /** Only a colleague: nobody at the accession office can alone silence a Party. */
  @Override
  public boolean onlyReduces(Draft draft, Recording recording) {
    return draft
        .officers
        .get(officer)
        .filter(o -> o.party().equals(recording.proposer()))
        .isPresent();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register;

import static org.crossborder.trust.register.RefusedEntryException.refuse;
import static org.crossborder.trust.register.RefusedEntryException.refuseIf;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.party.OfficerRole;
import org.crossborder.trust.register.OfficerSignature.Purpose;
import org.crossborder.trust.register.RegisterEntry.EmergencyEntry;
import org.crossborder.trust.register.operation.Draft;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.Recording;
import org.crossborder.trust.register.operation.RegisterRule;

/**
 * An emergency action (invariant 5): one officer alone may only reduce trust, at once, and only of
 * the officer's own Party.
 */
record EmergencyFold(Draft draft) {
  void apply(EmergencyEntry entry, long index) throws RefusedEntryException {
    Change change = entry.change();
    Instant now = entry.recordedAt();
    ChangeChecks.check(change, draft, index, now);
    Officer officer =
        Signatory.of(
                entry.signature(),
                Purpose.EMERGENCY,
                OfficerRole.EMERGENCY,
                ChangeJson.write(change),
                draft,
                now)
            .officer();
    refuseIf(
        change.correction() != null,
        RegisterRule.EMERGENCY,
        "An emergency action is no correction: it takes effect from now on.");
    Recording recording =
        new Recording(
            index,
            now,
            change.proposedAt(),
            officer.party(),
            Map.of(),
            false,
            change.reason() + " (" + change.legalReference() + ")");
    for (Operation operation : change.operations()) {
      reduce(operation, officer, recording);
    }
    draft.putEmergency(index, now, officer, change.id());
    draft.putChange(change.id(), index);
  }

  private void reduce(Operation operation, Officer officer, Recording recording)
      throws RefusedEntryException {
    refuse(operation.refusal(draft, recording));
    Set<String> concerned = operation.concerned(draft, recording);
    ownPartyIf(concerned.contains(officer.party()), officer);
    refuseIf(
        !operation.onlyReduces(draft, recording),
        RegisterRule.EMERGENCY,
        "%s is nothing that one officer may do alone: it does not only reduce trust at once.",
        operation.getClass().getSimpleName());
    ownPartyIf(concerned.equals(Set.of(officer.party())), officer);
    operation.apply(draft, recording);
  }

  private static void ownPartyIf(boolean own, Officer officer) throws RefusedEntryException {
    refuseIf(
        !own,
        RegisterRule.OWN_PARTY,
        "%s of %s cannot act alone for another Party.",
        officer.id(),
        officer.party());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register;

import static org.crossborder.trust.register.RefusedEntryException.refuse;
import static org.crossborder.trust.register.RefusedEntryException.refuseIf;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.party.OfficerRole;
import org.crossborder.trust.register.OfficerSignature.Purpose;
import org.crossborder.trust.register.RegisterEntry.ChangeEntry;
import org.crossborder.trust.register.operation.Draft;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.Recording;
import org.crossborder.trust.register.operation.RegisterRule;

/**
 * A change with four eyes (invariants 3 and 4): proposer and approvers are different persons, and
 * of every Party concerned an officer other than the proposer approved.
 */
record ChangeFold(Draft draft) {
  /** Whom the change concerns, and who of them has approved. */
  record Votes(Set<String> concerned, Set<String> approved) {
    Set<String> missing() {
      Set<String> missing = new TreeSet<>(concerned);
      missing.removeAll(approved);
      return missing;
    }
  }

  /** Applies the change; the caller looks whether approvals are missing. */
  Votes apply(ChangeEntry entry, long index) throws RefusedEntryException {
    Change change = entry.change();
    Instant now = entry.recordedAt();
    ChangeChecks.check(change, draft, index, now);
    byte[] payload = ChangeJson.write(change);
    Signatory proposer =
        Signatory.of(entry.proposal(), Purpose.PROPOSAL, OfficerRole.PROPOSE, payload, draft, now);
    Map<String, Instant> approvals = approvals(entry, payload, proposer.officer());
    Recording recording =
        new Recording(
            index,
            now,
            change.proposedAt(),
            proposer.officer().party(),
            approvals,
            change.correction() != null,
            change.reason() + " (" + change.legalReference() + ")");
    Set<String> concerned = operations(change, recording);
    ownPartyOnly(concerned, proposer.officer(), approvals.keySet());
    draft.settleEmergencies();
    draft.putChange(change.id(), index);
    return new Votes(concerned, approvals.keySet());
  }

  private Set<String> operations(Change change, Recording recording) throws RefusedEntryException {
    Set<String> concerned = new TreeSet<>();
    for (Operation operation : change.operations()) {
      refuse(operation.refusal(draft, recording));
      concerned.addAll(operation.concerned(draft, recording));
      operation.apply(draft, recording);
    }
    return concerned;
  }

  private Map<String, Instant> approvals(ChangeEntry entry, byte[] payload, Officer proposer)
      throws RefusedEntryException {
    Set<String> persons = new HashSet<>(Set.of(proposer.person()));
    Map<String, Instant> approvals = new HashMap<>();
    for (String approval : entry.approvals()) {
      Signatory approver =
          Signatory.of(
              approval, Purpose.APPROVAL, OfficerRole.APPROVE, payload, draft, entry.recordedAt());
      refuseIf(
          !persons.add(approver.officer().person()),
          RegisterRule.FOUR_EYES,
          "%s has signed this change already; four eyes are two persons.",
          approver.officer().person());
      approvals.merge(
          approver.officer().party(),
          approver.signedAt(),
          (one, other) -> one.isBefore(other) ? one : other);
    }
    return approvals;
  }

  private static void ownPartyOnly(Set<String> concerned, Officer proposer, Set<String> approved)
      throws RefusedEntryException {
    refuseIf(
        !concerned.contains(proposer.party()) && !proposer.party().equals(Officer.ACCESSION),
        RegisterRule.OWN_PARTY,
        "%s of %s cannot propose what concerns only %s.",
        proposer.id(),
        proposer.party(),
        concerned);
    List<String> strangers =
        approved.stream().filter(party -> !concerned.contains(party)).sorted().toList();
    refuseIf(
        !strangers.isEmpty(),
        RegisterRule.OWN_PARTY,
        "The change does not concern %s; only officers of %s approve it.",
        strangers,
        concerned);
  }
}

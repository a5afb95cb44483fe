// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register;

import static org.crossborder.trust.register.RefusedEntryException.refuse;
import static org.crossborder.trust.register.RefusedEntryException.refuseIf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.register.RegisterEntry.Founding;
import org.crossborder.trust.register.operation.AppointOfficer;
import org.crossborder.trust.register.operation.Draft;
import org.crossborder.trust.register.operation.Recording;
import org.crossborder.trust.register.operation.RegisterRule;
import org.crossborder.trust.snapshot.RootMetadata;

/** The first entry: the keys of the root vouch for the first accession officers. */
record FoundingFold(List<RootMetadata> roots) {
  void apply(Founding founding, Draft draft) throws RefusedEntryException {
    refuseIf(
        roots.stream().noneMatch(root -> FoundingSignatures.areGood(founding, root)),
        RegisterRule.FOUNDING,
        "Too few keys of the root signed the founding.");
    Instant at = founding.recordedAt();
    Recording recording = new Recording(0, at, at, Officer.ACCESSION, Map.of(), true, "Founding");
    for (Officer officer : founding.accessionOfficers()) {
      refuseIf(
          !officer.party().equals(Officer.ACCESSION),
          RegisterRule.FOUNDING,
          "%s is no officer of the accession office.",
          officer.id());
      AppointOfficer appointment = new AppointOfficer(officer);
      refuse(appointment.refusal(draft, recording));
      appointment.apply(draft, recording);
    }
    refuseIf(
        !draft.hasFourEyes(Officer.ACCESSION, at),
        RegisterRule.FOUNDING,
        "The accession office needs two persons, one to propose and another to approve.");
  }
}

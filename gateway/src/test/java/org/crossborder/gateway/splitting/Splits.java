// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import java.util.List;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PMode;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.Splitting;
import org.jspecify.annotations.Nullable;

/** P-Modes as the register gives them, with another splitting. */
final class Splits {
  private Splits() {}

  static PModes with(PModes pmodes, @Nullable Splitting splitting) {
    return new PModes(
        pmodes.ownParty(),
        pmodes.all().stream().map(pmode -> with(pmode, splitting)).toList(),
        pmodes.impossible());
  }

  private static PMode with(PMode pmode, @Nullable Splitting splitting) {
    List<Leg> legs = pmode.legs().stream().map(leg -> with(leg, splitting)).toList();
    return new PMode(
        pmode.id(), pmode.agreement(), pmode.binding(), pmode.initiator(), pmode.responder(), legs);
  }

  private static Leg with(Leg leg, @Nullable Splitting splitting) {
    return new Leg(
        leg.pmode(),
        leg.agreement(),
        leg.number(),
        leg.pulled(),
        leg.sender(),
        leg.receiver(),
        leg.protocol(),
        leg.businessInfo(),
        leg.errorHandling(),
        leg.receptionAwareness(),
        leg.payloadService(),
        leg.pulled() ? null : splitting,
        leg.security());
  }
}

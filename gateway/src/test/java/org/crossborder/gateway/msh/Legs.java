// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.util.function.UnaryOperator;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PMode;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.Security;

/** The same P-Modes with another security. */
final class Legs {
  private Legs() {}

  static PModes secured(PModes pmodes, UnaryOperator<Security> change) {
    return new PModes(
        pmodes.ownParty(),
        pmodes.all().stream()
            .map(
                pmode ->
                    new PMode(
                        pmode.id(),
                        pmode.agreement(),
                        pmode.binding(),
                        pmode.initiator(),
                        pmode.responder(),
                        pmode.legs().stream().map(leg -> secured(leg, change)).toList()))
            .toList(),
        pmodes.impossible());
  }

  static Leg secured(Leg leg, UnaryOperator<Security> change) {
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
        leg.splitting(),
        change.apply(leg.security()));
  }
}

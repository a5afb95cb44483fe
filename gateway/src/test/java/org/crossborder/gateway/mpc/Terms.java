// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.mpc;

import java.util.function.UnaryOperator;
import org.crossborder.gateway.pmode.ErrorHandling;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PMode;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.ReceptionAwareness;

/** The same P-Modes on other terms. */
final class Terms {
  private Terms() {}

  static PModes each(PModes pmodes, UnaryOperator<Leg> change) {
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
                        pmode.legs().stream().map(change).toList()))
            .toList(),
        pmodes.impossible());
  }

  static Leg with(Leg leg, ErrorHandling errors) {
    return with(leg, errors, leg.receptionAwareness());
  }

  static Leg with(Leg leg, ReceptionAwareness awareness) {
    return with(leg, leg.errorHandling(), awareness);
  }

  private static Leg with(Leg leg, ErrorHandling errors, ReceptionAwareness awareness) {
    return new Leg(
        leg.pmode(),
        leg.agreement(),
        leg.number(),
        leg.pulled(),
        leg.sender(),
        leg.receiver(),
        leg.protocol(),
        leg.businessInfo(),
        errors,
        awareness,
        leg.payloadService(),
        leg.splitting(),
        leg.security());
  }
}

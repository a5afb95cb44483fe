// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.util.function.UnaryOperator;
import org.crossborder.gateway.pmode.ErrorHandling;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PMode;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.ReceptionAwareness;
import org.crossborder.gateway.pmode.Security;

/** The same P-Modes with another security, or on other terms. */
public final class Legs {
  private Legs() {}

  /** With each leg changed. */
  public static PModes each(PModes pmodes, UnaryOperator<Leg> change) {
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

  static PModes secured(PModes pmodes, UnaryOperator<Security> change) {
    return each(pmodes, leg -> secured(leg, change));
  }

  static Leg secured(Leg leg, UnaryOperator<Security> change) {
    return with(leg, leg.errorHandling(), leg.receptionAwareness(), change.apply(leg.security()));
  }

  public static Leg with(Leg leg, ErrorHandling errors) {
    return with(leg, errors, leg.receptionAwareness(), leg.security());
  }

  public static Leg with(Leg leg, ReceptionAwareness awareness) {
    return with(leg, leg.errorHandling(), awareness, leg.security());
  }

  private static Leg with(
      Leg leg, ErrorHandling errors, ReceptionAwareness awareness, Security security) {
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
        security);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.util.List;
import org.crossborder.gateway.ebms.AgreementRef;

/**
 * How two trading partners exchange messages of one kind (ebMS 3.0 Core, appendix D). It reads the
 * same at both ends.
 *
 * @param id ours alone; never on the wire
 * @param initiator sends the first user message, whoever opens the connection for it
 * @param legs as many as the binding has, in order
 */
public record PMode(
    String id,
    AgreementRef agreement,
    MepBinding binding,
    Participant initiator,
    Participant responder,
    List<Leg> legs) {
  public PMode {
    legs = List.copyOf(legs);
    if (legs.size() != binding.legs()) {
      throw new IllegalArgumentException(binding + " has " + binding.legs() + " legs: " + id);
    }
  }

  /** The same with this retry schedule on every leg. */
  PMode with(RetrySchedule retry) {
    return new PMode(
        id,
        agreement,
        binding,
        initiator,
        responder,
        legs.stream().map(leg -> leg.with(retry)).toList());
  }

  /** Whether its messages are pings. */
  public boolean isTest() {
    return legs.get(0).isTest();
  }
}

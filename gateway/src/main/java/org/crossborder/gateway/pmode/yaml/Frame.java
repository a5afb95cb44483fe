// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.yaml;

import java.util.List;
import org.crossborder.gateway.ebms.AgreementRef;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.MepBinding;
import org.crossborder.gateway.pmode.PMode;
import org.crossborder.gateway.pmode.Participant;

/** A P-Mode whose legs are still to come. */
record Frame(
    String id,
    AgreementRef agreement,
    MepBinding binding,
    Participant initiator,
    Participant responder) {

  static Frame of(PMode pmode, MepBinding binding) {
    return new Frame(pmode.id(), pmode.agreement(), binding, pmode.initiator(), pmode.responder());
  }

  /** Who sends the user message of a leg. */
  Participant sender(int leg) {
    return leg == 1 ? initiator : responder;
  }

  /** Who receives it. */
  Participant receiver(int leg) {
    return leg == 1 ? responder : initiator;
  }

  PMode with(List<Leg> legs) {
    return new PMode(id, agreement, binding, initiator, responder, legs);
  }
}

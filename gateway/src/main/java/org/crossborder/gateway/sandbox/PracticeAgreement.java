// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sandbox;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.crossborder.gateway.ebms.AgreementRef;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.ebms.PartyId;
import org.crossborder.gateway.ebms.Service;
import org.crossborder.gateway.ebms.TradingPartner;
import org.crossborder.gateway.pmode.BusinessInfo;
import org.crossborder.gateway.pmode.ErrorHandling;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.MepBinding;
import org.crossborder.gateway.pmode.PMode;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.Participant;
import org.crossborder.gateway.pmode.PayloadService;
import org.crossborder.gateway.pmode.Protocol;
import org.crossborder.gateway.pmode.ReceptionAwareness;
import org.crossborder.gateway.pmode.Security;

/**
 * The one P-Mode of practice, with names that no register gives: eDelivery AS4 2.0 with elliptic
 * curves, pushed, compressed, signed, encrypted.
 *
 * @param leg from the practice sender to the practice partner
 */
record PracticeAgreement(Leg leg) {
  static final String PARTNER = "practice-partner";
  private static final String SENDER = "practice-sender";
  private static final String NAMES = "urn:crossborder:practice";

  /**
   * @param address where the partner listens
   */
  static PracticeAgreement with(PracticeKeys keys, URI address) {
    return new PracticeAgreement(
        new Leg(
            NAMES,
            new AgreementRef(NAMES),
            1,
            false,
            participant(SENDER, TradingPartner.INITIATOR),
            participant(PARTNER, TradingPartner.RESPONDER),
            new Protocol(address, List.of(keys.tls().certificate())),
            new BusinessInfo(new Service(NAMES + ":service"), "Practice"),
            ErrorHandling.EDELIVERY,
            ReceptionAwareness.STANDARD,
            PayloadService.GZIP,
            null,
            new Security(
                AlgorithmSuite.EC_ALTERNATIVE_2_0,
                List.of(keys.sender().certificate()),
                List.of(keys.partner().certificate(), keys.expired().certificate()),
                List.of(keys.partner().certificate()),
                Set.of())));
  }

  /** As the partner has it. */
  PModes received() {
    PMode only =
        new PMode(
            leg.pmode(),
            leg.agreement(),
            MepBinding.PUSH,
            leg.sender(),
            leg.receiver(),
            List.of(leg));
    return new PModes(PARTNER, List.of(only), List.of());
  }

  private static Participant participant(String name, String role) {
    return new Participant(name, new TradingPartner(new PartyId(name, NAMES), role));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.imported;

import java.io.IOException;
import java.util.Set;
import org.crossborder.gateway.ebms.AgreementRef;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.pmode.BusinessInfo;
import org.crossborder.gateway.pmode.ErrorHandling;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.Participant;
import org.crossborder.gateway.pmode.PayloadService;
import org.crossborder.gateway.pmode.Protocol;
import org.crossborder.gateway.pmode.ReceptionAwareness;
import org.crossborder.gateway.pmode.RetrySchedule;
import org.crossborder.gateway.pmode.Security;
import org.crossborder.gateway.pmode.Splitting;
import org.jspecify.annotations.Nullable;

/** The terms of a leg, as another configuration has them. */
record ForeignLeg(
    BusinessInfo businessInfo,
    ErrorHandling errors,
    RetrySchedule retry,
    boolean compression,
    @Nullable Splitting splitting,
    AlgorithmSuite suite) {

  /** Between two parties whose certificates are looked up by their names. */
  Leg between(
      String pmode,
      AgreementRef agreement,
      int number,
      boolean pulled,
      End sender,
      End receiver,
      CertificateFolder folder,
      Reading reading)
      throws IOException {
    ForeignParty asked = pulled ? sender.party() : receiver.party();
    return new Leg(
        pmode,
        agreement,
        number,
        pulled,
        sender.participant(),
        receiver.participant(),
        new Protocol(asked.address(), asked.tlsAnchors(folder, reading)),
        businessInfo,
        errors,
        new ReceptionAwareness(retry, ReceptionAwareness.STANDARD.duplicateWindow()),
        new PayloadService(compression),
        pulled ? null : splitting,
        new Security(
            suite,
            sender.party().certificates(folder, reading),
            receiver.party().certificates(folder, reading),
            receiver.party().certificates(folder, reading),
            Set.of()));
  }

  /** A party in its role. */
  record End(ForeignParty party, String role) {
    Participant participant() {
      return party.as(role);
    }
  }
}

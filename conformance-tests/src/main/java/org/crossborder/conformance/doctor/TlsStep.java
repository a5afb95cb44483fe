// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.doctor;

import java.io.IOException;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** TLS: the path to an anchor, and the name. */
final class TlsStep extends DoctorStep {
  static final String ID = "tls";

  TlsStep() {
    super(
        ID,
        "TLS is trusted",
        "A TLS handshake; certificate path and name are checked",
        "A path to the run's anchor, and a certificate that names the target's host",
        FaultClass.TRUST,
        ConnectionStep.ID);
  }

  @Override
  Judgement observe(Partner partner) {
    try {
      SeenSession session = Target.session(partner);
      return Judgement.passed(
          "%s, %s, certificate of %s"
              .formatted(
                  session.protocol(),
                  session.cipherSuite(),
                  session.certificates().get(0).getSubjectX500Principal().getName()));
    } catch (IOException untrusted) {
      return ill(
          String.valueOf(untrusted.getMessage()),
          "Set tls-anchor to what the gateway's TLS certificate is issued under; if the gateway"
              + " asks for a client certificate, add a key 'tls' that it trusts.");
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.doctor;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** How long the TLS certificates last. */
final class TlsExpiryStep extends DoctorStep {
  TlsExpiryStep() {
    super(
        "tls-expiry",
        "The TLS certificates last",
        "The certificates that the gateway shows",
        "They are valid now, and for thirty days more",
        FaultClass.TRUST,
        TlsStep.ID);
  }

  @Override
  Judgement observe(Partner partner) throws IOException {
    List<X509Certificate> shown = Target.session(partner).certificates();
    return Validity.of(shown, partner.clock().instant(), "Replace the gateway's TLS certificate.");
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.doctor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** eDelivery AS4: TLS 1.2 must be there, 1.3 should. */
final class TlsVersionStep extends DoctorStep {
  TlsVersionStep() {
    super(
        "tls-versions",
        "TLS 1.2 and 1.3 are spoken",
        "A handshake with TLS 1.2 alone, and one with TLS 1.3 alone",
        "Both succeed",
        FaultClass.CONFIGURATION,
        TlsStep.ID);
  }

  @Override
  Judgement observe(Partner partner) {
    List<String> spoken = new ArrayList<>();
    for (String version : List.of("TLSv1.2", "TLSv1.3")) {
      if (speaks(partner, version)) {
        spoken.add(version);
      }
    }
    String received = "Spoken: " + String.join(", ", spoken);
    if (!spoken.contains("TLSv1.2")) {
      return ill(received, "Allow TLS 1.2, which partners with older software need.");
    }
    return spoken.size() == 2
        ? Judgement.passed(received)
        : Judgement.warning(received, "Allow TLS 1.3 too.");
  }

  private static boolean speaks(Partner partner, String version) {
    try {
      return Target.session(partner, version).protocol().equals(version);
    } catch (IOException refused) {
      return false;
    }
  }
}

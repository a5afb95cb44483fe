// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.doctor;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.partner.TheirKeys;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** The gateway's certificates, as the run has them. */
final class TheirKeysStep extends DoctorStep {
  TheirKeysStep() {
    super(
        "their-keys",
        "The gateway's certificates in the run are valid",
        "The certificates that may sign for the gateway, and the one that is encrypted for",
        "They are valid now, and for thirty days more",
        FaultClass.TRUST);
  }

  @Override
  Judgement observe(Partner partner) {
    TheirKeys keys = partner.pmode().theirKeys();
    List<X509Certificate> all = new ArrayList<>(keys.signers());
    if (!all.contains(keys.encryption())) {
      all.add(keys.encryption());
    }
    return Validity.of(
        all,
        partner.clock().instant(),
        "Ask the gateway's operator for the certificates that are in use.");
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.doctor;

import java.util.List;
import org.crossborder.conformance.partner.OwnKeys;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** The suite's own certificates. */
final class OwnKeysStep extends DoctorStep {
  OwnKeysStep() {
    super(
        "own-keys",
        "The suite's own certificates are valid",
        "The certificates of the keys that sign and decrypt, by this machine's clock",
        "They are valid now, and for thirty days more",
        FaultClass.TRUST);
  }

  @Override
  Judgement observe(Partner partner) {
    OwnKeys keys = partner.pmode().ownKeys();
    return Validity.of(
        List.of(keys.signing().certificate(), keys.decryption().certificate()),
        partner.clock().instant(),
        "Make new keys with 'init', and register them; or set this machine's clock.");
  }
}

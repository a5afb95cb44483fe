// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.relying;

import java.io.IOException;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.scripted.Edition;
import org.crossborder.conformance.subject.ScriptedParty;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.validator.Report;

/**
 * Rollback: an older edition is shown, well signed, in which a revoked certificate is still good.
 */
final class OlderEdition extends ScriptModule {
  OlderEdition() {
    super(
        "older-snapshot",
        "TL-040",
        "A snapshot that is older than one seen before is refused",
        "an edition that revokes a certificate; then the one before, under a new timestamp",
        "The certificate stays revoked");
  }

  @Override
  Judgement observe(ScriptedParty party, Credential signer)
      throws IOException, InterruptedException {
    Edition before = party.script().edition();
    Edition next = party.editionRevoking(signer);
    party.script().right(next);
    Report revoked = party.await(signer, false);
    if (isRecognised(revoked)) {
      return failed("It did not take the newer edition", revoked);
    }
    party.script().right(before);
    boolean looked = looked(party);
    Report during = party.ask(signer);
    party.script().right(next);
    if (!looked) {
      return didNotLook();
    }
    return isRecognised(during)
        ? failed("It went back to an older edition", during)
        : Judgement.passed("Still revoked: " + during.summary());
  }
}

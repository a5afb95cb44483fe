// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.relying;

import java.io.IOException;
import java.util.function.BiConsumer;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.scripted.Edition;
import org.crossborder.conformance.scripted.Script;
import org.crossborder.conformance.subject.ScriptedParty;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.validator.Report;

/** A newer edition is shown as it should be, and counts. */
final class NewEdition extends ScriptModule {
  private final BiConsumer<Script, Edition> shown;

  NewEdition(
      String id, String requirement, String title, String sent, BiConsumer<Script, Edition> shown) {
    super(
        id,
        requirement,
        title,
        sent,
        "The certificate that it revokes is recognised no more, and others still are");
    this.shown = shown;
  }

  @Override
  Judgement observe(ScriptedParty party, Credential signer)
      throws IOException, InterruptedException {
    shown.accept(party.script(), party.editionRevoking(signer));
    Report after = party.await(signer, false);
    if (isRecognised(after)) {
      return failed("It did not take the newer edition", after);
    }
    Report other = party.ask(party.newSigner());
    return isRecognised(other)
        ? Judgement.passed("Taken: " + after.summary())
        : failed("It recognises nobody any more", other);
  }
}

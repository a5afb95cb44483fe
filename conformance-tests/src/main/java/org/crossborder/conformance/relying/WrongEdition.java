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

/** A newer edition is shown wrongly, which changes nothing; and then as it should be. */
final class WrongEdition extends ScriptModule {
  private final BiConsumer<Script, Edition> wrongly;

  WrongEdition(
      String id,
      String requirement,
      String title,
      String sent,
      BiConsumer<Script, Edition> wrongly) {
    super(
        id,
        requirement,
        title,
        sent,
        "Nothing of it is believed; the same edition is, once it is shown as it should be");
    this.wrongly = wrongly;
  }

  @Override
  Judgement observe(ScriptedParty party, Credential signer)
      throws IOException, InterruptedException {
    Edition next = party.editionRevoking(signer);
    wrongly.accept(party.script(), next);
    boolean looked = looked(party);
    Report during = party.ask(signer);
    party.script().right(next);
    if (!looked) {
      return didNotLook();
    }
    if (!isRecognised(during)) {
      return failed("It believed what it was shown wrongly", during);
    }
    Report after = party.await(signer, false);
    return isRecognised(after)
        ? failed("It did not take the edition that is as it should be", after)
        : Judgement.passed("Kept what it had; then took what is right: " + after.summary());
  }
}

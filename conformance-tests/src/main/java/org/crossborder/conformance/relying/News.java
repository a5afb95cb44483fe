// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.relying;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.scripted.Edition;
import org.crossborder.conformance.subject.AbsentTargetException;
import org.crossborder.conformance.subject.ScriptedParty;
import org.crossborder.conformance.subject.Sealing;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.validator.Report;
import org.crossborder.conformance.world.Authority;

/**
 * Trust is reduced while the relying party runs. What was recognised before the news, and is
 * younger than what the news acts back to, is refused once it has looked; what is proved to be
 * older is recognised as before.
 */
abstract class News extends ScriptModule {
  private final Authority authority;

  News(
      String id,
      List<String> requirements,
      String title,
      String sent,
      String expected,
      Authority authority) {
    super(id, requirements, title, sent, expected);
    this.authority = authority;
  }

  /** The edition that tells the news. */
  abstract Edition told(ScriptedParty party, Credential concerned)
      throws IOException, InterruptedException, AbsentTargetException;

  /** What is younger than the news acts back to. */
  abstract Sealing younger(ScriptedParty party, Credential concerned);

  /** How long ago something was sealed that is older. */
  abstract Duration older();

  @Override
  final Judgement observe(ScriptedParty party, Credential signer)
      throws IOException, InterruptedException, AbsentTargetException {
    Credential concerned = party.newSigner(authority);
    Sealing younger = younger(party, concerned);
    Sealing older = party.stamped(concerned, older());
    for (Sealing each : List.of(younger, older)) {
      Report before = party.await(each, true);
      if (!isRecognised(before)) {
        return notRecognisedBefore(before);
      }
    }
    party.script().right(told(party, concerned));
    Report refused = party.await(younger, false);
    Report kept = party.ask(older);
    if (isRecognised(refused)) {
      return wrong("It goes on recognising what the news is about", refused);
    }
    return isRecognised(kept)
        ? Judgement.passed("After the news: " + refused.summary() + "; older: " + kept.summary())
        : wrong("It refuses what is proved to be older", kept);
  }

  private Judgement notRecognisedBefore(Report before) {
    return Judgement.indeterminate(
        FaultClass.CONFIGURATION,
        "It does not recognise a signer of " + authority + " before the news: " + before.summary(),
        "Have four eyes grant the service again in the registry behind, or begin with a new world.");
  }

  private static Judgement wrong(String what, Report report) {
    return Judgement.failed(
        FaultClass.IMPLEMENTATION,
        what + ": " + report.summary(),
        "Decide by the status and the revocations at the proved time of the seal, as the newest"
            + " edition tells them: rules D08 and T04.");
  }
}

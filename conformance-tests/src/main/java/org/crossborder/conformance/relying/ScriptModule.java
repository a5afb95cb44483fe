// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.relying;

import java.io.IOException;
import java.util.List;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.subject.AbsentTargetException;
import org.crossborder.conformance.subject.ScriptedParty;
import org.crossborder.conformance.subject.TargetModule;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.About;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.validator.Report;

/**
 * A module with a signer of its own, whom the relying party recognises at first. What comes later
 * says that the certificate is revoked; so whatever the relying party took in is seen from outside.
 */
abstract class ScriptModule extends TargetModule {
  /** The module that all others need. */
  static final String FIRST = "newer-snapshot";

  ScriptModule(String id, String requirement, String title, String sent, String expected) {
    this(id, List.of(requirement), title, sent, expected);
  }

  ScriptModule(String id, List<String> requirements, String title, String sent, String expected) {
    super(
        new About(
            id,
            title,
            requirements,
            sent,
            expected,
            id.equals(FIRST) ? List.of() : List.of(FIRST)));
  }

  @Override
  protected final Judgement observe(Targets targets) throws Exception {
    ScriptedParty party = targets.relyingParty();
    Credential signer = party.newSigner();
    Report first = party.await(signer, true);
    if (!isRecognised(first)) {
      return Judgement.indeterminate(
          FaultClass.CONFIGURATION,
          "It does not recognise a good signer of the registry that the suite shows: "
              + first.summary(),
          "Have it follow the suite's address, with the root of the registry behind it, and with"
              + " nothing kept from an earlier run.");
    }
    return observe(party, signer);
  }

  /** Goes on from there. */
  abstract Judgement observe(ScriptedParty party, Credential signer)
      throws IOException, InterruptedException, AbsentTargetException;

  /** Whether it has looked at what it is shown; judged if not. */
  static boolean looked(ScriptedParty party) throws InterruptedException {
    return party.script().awaitReadings();
  }

  static Judgement didNotLook() {
    return Judgement.indeterminate(
        FaultClass.CONFIGURATION,
        "It did not ask the suite's registry three times within patience-seconds",
        "Have it look every few seconds, or raise patience-seconds.");
  }

  static boolean isRecognised(Report report) {
    return report.recognition().equals("RECOGNISED");
  }

  static Judgement failed(String what, Report report) {
    return Judgement.failed(
        FaultClass.IMPLEMENTATION,
        what + ": " + report.summary(),
        "Follow section 5 of The Update Framework step by step: root, timestamp, snapshot.");
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.relying;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.scripted.Edition;
import org.crossborder.conformance.subject.ScriptedParty;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.validator.Report;

/**
 * A freeze: an edition is shown beyond its own end, and nothing newer. The end is signed into the
 * edition and into the registry's log, so the script cannot bring it nearer; the registry behind
 * has to publish editions that end soon.
 */
final class FrozenEdition extends ScriptModule {
  FrozenEdition() {
    super(
        "frozen-snapshot",
        "TL-052",
        "A snapshot that has run out is relied on no more",
        "an edition, and the same beyond its own end",
        "A good signer is recognised until the edition ends, and not afterwards");
  }

  @Override
  Judgement observe(ScriptedParty party, Credential signer)
      throws IOException, InterruptedException {
    Credential sign = party.newSigner();
    Edition last = party.editionRevoking(sign);
    Duration left = party.until(last.nextUpdate());
    if (left.compareTo(party.script().patience()) > 0) {
      return Judgement.skipped(
          "The registry behind publishes snapshots that end later than patience-seconds from now,"
              + " this one at "
              + last.nextUpdate());
    }
    party.script().right(last);
    Report taken = party.await(sign, false);
    if (isRecognised(taken)) {
      return failed("It did not take the newer edition", taken);
    }
    Report before = party.ask(signer);
    if (!isRecognised(before) && isAhead(party, last.nextUpdate())) {
      return failed("It gave up a snapshot before its end", before);
    }
    Report after = party.awaitAfter(last.nextUpdate(), signer);
    party.script().right(party.editionRevoking(party.newSigner()));
    return isRecognised(after)
        ? failed("It relies on a snapshot that ended at " + last.nextUpdate(), after)
        : Judgement.passed("Relied on until its end, no longer: " + after.summary());
  }

  private static boolean isAhead(ScriptedParty party, Instant end) {
    return !party.until(end).isNegative();
  }
}

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
import org.crossborder.conformance.world.Authority;

/** A suspension acts from now on. */
final class NewsOfSuspension extends News {
  private static final String SERVICE = "BD/to-suspend";

  NewsOfSuspension() {
    super(
        "news-of-suspension",
        List.of("TL-053", "TL-054"),
        "The news of a suspension counts from then on, and not back",
        "an edition in which an officer has suspended a service; before and after it a"
            + " seal made now, and one time-stamped yesterday",
        "The seal made now is recognised before the news, and no more after it; the one"
            + " from yesterday stays recognised",
        Authority.BD_TO_SUSPEND);
  }

  @Override
  Edition told(ScriptedParty party, Credential concerned)
      throws IOException, InterruptedException, AbsentTargetException {
    return party.editionSuspending(SERVICE);
  }

  @Override
  Sealing younger(ScriptedParty party, Credential concerned) {
    return new Sealing(concerned, Duration.ZERO, null);
  }

  @Override
  Duration older() {
    return Duration.ofDays(1);
  }
}

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

/** A compromise acts back to its invalidity date, a month ago. */
final class NewsOfCompromise extends News {
  private static final String SERVICE = "BD/to-compromise";
  private static final Duration INVALID_AGO = Duration.ofDays(30);

  NewsOfCompromise() {
    super(
        "news-of-compromise",
        List.of("TL-055", "TL-056"),
        "The news of a compromise acts back to its invalidity date, and no further",
        "an edition in which an officer has called a service compromised since a month"
            + " ago; before and after it seals time-stamped 20 and 40 days ago",
        "Both are recognised before the news; after it only the one from 40 days ago",
        Authority.BD_TO_COMPROMISE);
  }

  @Override
  Edition told(ScriptedParty party, Credential concerned)
      throws IOException, InterruptedException, AbsentTargetException {
    return party.editionCompromising(SERVICE, INVALID_AGO);
  }

  @Override
  Sealing younger(ScriptedParty party, Credential concerned) {
    return party.stamped(concerned, Duration.ofDays(20));
  }

  @Override
  Duration older() {
    return Duration.ofDays(40);
  }
}

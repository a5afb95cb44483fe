// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.relying;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.scripted.Edition;
import org.crossborder.conformance.subject.ScriptedParty;
import org.crossborder.conformance.subject.Sealing;
import org.crossborder.conformance.world.Authority;

/** A revocation acts back to its date, a month ago. */
final class NewsOfRevocation extends News {

  NewsOfRevocation() {
    super(
        "news-of-revocation",
        List.of("TL-057", "TL-058"),
        "The news of a revocation acts back to its date, and no further",
        "an edition with a CRL that revokes a certificate since a month ago; before and"
            + " after it seals time-stamped 20 and 40 days ago",
        "Both are recognised before the news; after it only the one from 40 days ago",
        Authority.BD_SEALS);
  }

  @Override
  Edition told(ScriptedParty party, Credential concerned) throws IOException, InterruptedException {
    return party.editionRevoking(concerned);
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

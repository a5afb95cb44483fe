// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.subject;

import java.time.Duration;
import java.time.Instant;
import org.crossborder.conformance.document.TradeDocument;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.seal.TimeStamps;
import org.crossborder.conformance.seal.Xades;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of origin that somebody seals.
 *
 * @param ago how long before it is asked about
 * @param timeStamps proves that; null: it is only claimed
 */
public record Sealing(Credential signer, Duration ago, @Nullable Credential timeStamps) {
  byte[] at(Instant now) {
    Instant then = now.minus(ago);
    Xades seal = Xades.by(signer, then);
    if (timeStamps != null) {
      seal = seal.stampedBy(TimeStamps.at(timeStamps, then));
    }
    return seal.seal(TradeDocument.certificateOfOrigin(then).bytes());
  }
}

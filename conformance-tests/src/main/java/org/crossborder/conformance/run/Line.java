// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.run;

import java.net.URI;
import java.time.Clock;
import org.crossborder.conformance.as4.http.HttpsClient;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.partner.Stranger;

/**
 * The line to a gateway that a run file describes, without a plan.
 *
 * @param client speaks TLS as the run file says
 * @param stranger nobody, unless a module asks for one
 */
public record Line(PMode pmode, HttpsClient client, Stranger stranger, Clock clock) {
  /** The same line to another address. */
  public Line at(URI target) {
    return new Line(pmode.at(target), client, stranger, clock);
  }

  /** The suite at its own end. */
  public Partner partner() {
    return new Partner(pmode, stranger, client, clock);
  }
}

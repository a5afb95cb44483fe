// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.trigger;

import java.net.URI;
import java.time.Instant;

/**
 * What is asked for.
 *
 * @param module who asks
 * @param partyId to whom the document is to be sent
 * @param url where that partner receives
 * @param until how long it is waited for
 */
public record Turn(String module, String partyId, URI url, Instant until) {
  /** In one sentence, for a person. */
  public String instruction() {
    return "Your turn: send a document to %s at %s, before %s (module %s)."
        .formatted(partyId, url, until, module);
  }
}

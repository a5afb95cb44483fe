// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.verify;

import java.util.List;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.StoredMessage;

/**
 * What this gateway knows of a document from its own exchange.
 *
 * @param crossings how this very content went through here, newest first
 * @param otherContent whether another content is known under the same issuer, type and number
 */
public record KnownHere(List<StoredMessage> crossings, boolean otherContent) {
  /** Nothing: it did not come through here. */
  static final KnownHere NOTHING = new KnownHere(List.of(), false);

  public KnownHere {
    crossings = List.copyOf(crossings);
  }

  /** Whether the last word of the receiving side is that it does not rely on it. */
  boolean refused() {
    return !crossings.isEmpty() && crossings.get(0).state() == State.REJECTED;
  }
}

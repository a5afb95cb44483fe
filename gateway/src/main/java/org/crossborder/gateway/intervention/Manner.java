// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.intervention;

import java.time.Duration;
import java.time.Instant;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;

/**
 * How a document is sent again, which its state decides (AS4 3.2.2; decision 103).
 *
 * <p>What never was receipted keeps its MessageId: if the other gateway has it after all, that
 * knows it again and answers with the same receipt. What was receipted needs a new one, for the
 * other gateway would take the old for a duplicate and do nothing. So does what the other gateway
 * may have forgotten, and what was cut into fragments, which are spent.
 */
public enum Manner {
  SAME_MESSAGE,
  NEW_MESSAGE;

  static Manner of(StoredMessage document, Leg leg, Store store, Instant now) {
    return document.state() == State.FAILED
            && now.isBefore(remembered(document, leg))
            && store.splitMessages().progress(document.id()).isEmpty()
        ? SAME_MESSAGE
        : NEW_MESSAGE;
  }

  /** Until when the other gateway knows the MessageId again, by what was agreed. */
  static Instant remembered(StoredMessage document, Leg leg) {
    Duration window = leg.receptionAwareness().duplicateWindow();
    return document.createdAt().plus(window);
  }
}

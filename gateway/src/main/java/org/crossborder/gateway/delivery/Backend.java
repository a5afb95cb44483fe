// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.delivery;

import org.crossborder.gateway.store.StoredMessage;

/** The national side, as inbound documents are handed to it. */
@FunctionalInterface
public interface Backend {
  /**
   * Hands a document over. It may come again, when the gateway was stopped before it had kept the
   * confirmation; the MessageId tells that it is the same.
   */
  DeliveryOutcome deliver(StoredMessage message, byte[] document);
}

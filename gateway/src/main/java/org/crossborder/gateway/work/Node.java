// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.work;

import java.util.UUID;
import org.crossborder.gateway.store.Dialect;
import org.crossborder.gateway.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process among those that share a database, as its claims name it.
 *
 * @param name alone on its database always the same, else new with each start
 */
public record Node(String name) {
  private static final Logger LOG = LoggerFactory.getLogger(Node.class);
  private static final String ALONE = "gateway";

  /** Begins; alone on its database, a node knows that all older claims are those of the dead. */
  public static Node start(Dialect dialect, Store store) {
    if (!dialect.exclusive()) {
      return new Node(UUID.randomUUID().toString());
    }
    int released =
        store.messages().release(ALONE, store.clock().instant())
            + store.pendingSignals().release(ALONE, store.clock().instant());
    if (released > 0) {
      LOG.warn("The gateway was stopped in the middle of {} messages; they are taken up", released);
    }
    return new Node(ALONE);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.work;

import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.store.Dialect;
import org.crossborder.gateway.store.SeenNode.Ending;
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
  private static final int LONGEST_HOST = 48;
  private static final int OF_THE_RUN = 8;

  /** Begins; alone on its database, a node knows that all older claims are those of the dead. */
  public static Node start(Dialect dialect, Store store) {
    if (!dialect.exclusive()) {
      return named(UUID.randomUUID().toString());
    }
    takeUp(store.release(ALONE));
    return new Node(ALONE);
  }

  /** A name that no other node has, and no other run of this one. */
  public static Node named(String host) {
    String shortened = host.substring(0, Math.min(host.length(), LONGEST_HOST));
    return new Node(shortened + "-" + UUID.randomUUID().toString().substring(0, OF_THE_RUN));
  }

  /**
   * Enters this node among those that share the database.
   *
   * @param before the last run in this node's home, which is known to be dead; what it had taken
   *     when it was killed is due at once
   */
  public void enter(Store store, String host, String version, Optional<String> before) {
    store.nodes().enter(name, host, version);
    before
        .filter(dead -> store.nodes().end(dead, Ending.LOST))
        .ifPresent(dead -> takeUp(store.release(dead)));
  }

  private static void takeUp(int released) {
    if (released > 0) {
      LOG.warn("The gateway was stopped in the middle of {} things; they are taken up", released);
    }
  }
}

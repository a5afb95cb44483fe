// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crossborder.gateway.store.Dialect;
import org.crossborder.gateway.store.SeenNode;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.work.Node;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * The nodes that share the database, and those that ended in the last day and how. Always UP: that
 * another node is lost says nothing against this one.
 */
final class NodesHealth implements HealthIndicator {
  private static final Duration MEMORY = Duration.ofDays(1);

  private final Store store;
  private final Node node;
  private final Dialect dialect;

  NodesHealth(Store store, Node node, Dialect dialect) {
    this.store = store;
    this.node = node;
    this.dialect = dialect;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up().withDetail("this", node.name());
    if (!dialect.exclusive()) {
      Map<String, String> nodes = new LinkedHashMap<>();
      store.nodes().all(MEMORY).forEach(seen -> nodes.put(seen.name(), sentence(seen)));
      health.withDetail("nodes", nodes);
    }
    return health.build();
  }

  private static String sentence(SeenNode seen) {
    return seen.ending() == null
        ? "version %s, since %s, seen at %s"
            .formatted(seen.version(), seen.startedAt(), seen.seenAt())
        : "version %s, since %s, %s at %s"
            .formatted(seen.version(), seen.startedAt(), seen.ending(), seen.endedAt());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * This process among several on one PostgreSQL. Alone on the embedded database none of it matters.
 *
 * @param host what the log and the list of nodes call this machine; its host name if nothing is
 *     said
 * @param heartbeat how often a node says that it is there; each time is one small write
 * @param silence after which a node is taken for lost, and what it was working on is done by the
 *     others. Shorter than a node may pause, and work is done twice, though never counted twice;
 *     longer, and the documents that a dead node had taken wait longer
 * @param clockDifference most that the clock may differ from the database's. A node that starts
 *     with more is refused, for its retries, expiries and times of evidence would be wrong; one
 *     that drifts later says so in its log
 */
public record NodeProperties(
    @Nullable String host,
    @DefaultValue("5s") Duration heartbeat,
    @DefaultValue("30s") Duration silence,
    @DefaultValue("5s") Duration clockDifference) {
  public NodeProperties {
    if (silence.compareTo(heartbeat.multipliedBy(2)) < 0) {
      throw new IllegalArgumentException(
          "crossborder.gateway.node.silence must be at least twice the heartbeat");
    }
  }
}

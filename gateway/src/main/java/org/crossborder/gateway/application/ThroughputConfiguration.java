// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.time.Clock;
import java.time.Duration;
import org.crossborder.gateway.metrics.ThroughputCounts;
import org.crossborder.gateway.store.Throughputs;
import org.crossborder.gateway.work.Node;
import org.crossborder.gateway.work.Rounds;
import org.crossborder.gateway.work.Worker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures behind the charts. */
@Configuration(proxyBeanMethods = false)
class ThroughputConfiguration {
  private static final Duration ROUND = Duration.ofSeconds(10);

  @Bean
  Throughputs throughputs(JdbcClient jdbc) {
    return new Throughputs(jdbc);
  }

  @Bean
  ThroughputCounts throughputCounts(Throughputs kept, ObjectProvider<Node> node, Clock clock) {
    return new ThroughputCounts(kept, () -> node.getObject().name(), clock);
  }

  @Bean
  Rounds throughputRounds(ThroughputCounts counts) {
    return new Rounds("throughput", counts, new Worker.Pace(1, ROUND));
  }
}

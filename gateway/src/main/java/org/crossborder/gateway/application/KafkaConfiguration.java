// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.crossborder.gateway.acknowledgement.NationalAcknowledgements;
import org.crossborder.gateway.backend.Backend;
import org.crossborder.gateway.backend.kafka.Kafka;
import org.crossborder.gateway.backend.kafka.KafkaConnections;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.configuration.KafkaProperties;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.submission.Submission;
import org.crossborder.gateway.work.Node;
import org.crossborder.gateway.work.Rounds;
import org.crossborder.gateway.work.RoundsTogether;
import org.crossborder.gateway.work.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clusters of Apache Kafka. */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** One as it is configured. */
  record Configured(String name, Kafka kafka, boolean deliveries) {}

  /** All of them; their connections end with the application. */
  record Clusters(List<Configured> all) implements AutoCloseable {
    @Override
    public void close() {
      all.forEach(one -> one.kafka().close());
    }
  }

  @Bean
  Clusters clusters(GatewayProperties properties, Store store, Node node) {
    List<Configured> all = new ArrayList<>();
    new TreeMap<>(properties.channels().kafka())
        .forEach((name, cluster) -> all.add(configured(name, cluster, properties, store, node)));
    return new Clusters(List.copyOf(all));
  }

  private static Configured configured(
      String name, KafkaProperties cluster, GatewayProperties properties, Store store, Node node) {
    Map<String, String> security = KafkaSecurity.of(name, cluster);
    Kafka.Settings settings =
        new Kafka.Settings(
            name,
            Objects.requireNonNullElse(cluster.topics(), name),
            node.name(),
            Objects.requireNonNullElse(cluster.organisation(), name),
            properties.limits().document().toBytes(),
            cluster.inline().toBytes(),
            properties.limits().annexes());
    KafkaConnections connections = new KafkaConnections(cluster.servers(), security, PATIENCE);
    return new Configured(name, new Kafka(settings, connections, store), cluster.deliveries());
  }

  @Bean
  NationalSystems clusterSystems(Clusters clusters) {
    return new NationalSystems(
        clusters.all().stream()
            .filter(Configured::deliveries)
            .<Backend>map(one -> one.kafka().backend())
            .toList(),
        clusters.all().stream()
            .map(one -> new NationalSystems.Told(one.kafka().events(), 1))
            .toList());
  }

  @Bean
  RoundsTogether clusterRounds(
      Clusters clusters,
      GatewayProperties properties,
      Submission submission,
      NationalAcknowledgements acknowledgements) {
    Worker.Pace pace = new Worker.Pace(1, properties.work().poll());
    return new RoundsTogether(
        clusters.all().stream()
            .flatMap(
                one ->
                    one.kafka().intakes(submission::submit, acknowledgements).stream()
                        .map(intake -> new Rounds("kafka-" + one.name(), intake, pace)))
            .toList());
  }
}

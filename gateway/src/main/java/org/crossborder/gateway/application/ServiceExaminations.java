// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.crossborder.gateway.backend.kafka.KafkaConnections;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.configuration.JmsProperties;
import org.crossborder.gateway.configuration.KafkaProperties;
import org.crossborder.gateway.configuration.S3Properties;
import org.crossborder.gateway.doctor.Examination;
import org.crossborder.gateway.doctor.ServiceExamination;
import org.crossborder.gateway.store.s3.Bucket;

/** The brokers and the object storage of a configuration, each asked whether it answers. */
final class ServiceExaminations {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String CREDENTIALS =
      " Check its address, the firewall, its CA, and the credentials of the configuration.";
  private final GatewayProperties properties;

  ServiceExaminations(GatewayProperties properties) {
    this.properties = properties;
  }

  List<Examination> all() {
    List<Examination> all = new ArrayList<>();
    new TreeMap<>(properties.channels().kafka())
        .forEach((name, cluster) -> all.add(kafka(name, cluster)));
    new TreeMap<>(properties.channels().jms())
        .forEach((name, broker) -> all.add(jms(name, broker)));
    S3Properties s3 = properties.payloads().s3();
    if (s3 != null) {
      all.add(objectStorage(s3));
    }
    return all;
  }

  private static Examination kafka(String name, KafkaProperties cluster) {
    return new ServiceExamination(
        "Kafka " + name,
        "asked " + cluster.servers() + " for its topics",
        () -> trouble(name, cluster),
        "The gateway makes no topics: make them, and let its user see them." + CREDENTIALS);
  }

  private static Optional<String> trouble(String name, KafkaProperties cluster) {
    try {
      return new KafkaConnections(cluster.servers(), KafkaSecurity.of(name, cluster), PATIENCE)
          .trouble(Objects.requireNonNullElse(cluster.topics(), name));
    } catch (WrongConfigurationException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static Examination jms(String name, JmsProperties broker) {
    return new ServiceExamination(
        "broker " + name,
        "connected to " + broker.url().split("\\?", 2)[0],
        () -> trouble(broker),
        "Find out whether the broker runs." + CREDENTIALS);
  }

  private static Optional<String> trouble(JmsProperties broker) {
    try (ActiveMQConnectionFactory factory =
            new ActiveMQConnectionFactory(broker.url(), broker.user(), broker.password());
        Connection connection = connection(factory)) {
      connection.start();
      return Optional.empty();
    } catch (JMSException e) {
      return Optional.of(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private static Connection connection(ActiveMQConnectionFactory factory) throws JMSException {
    factory.setCallTimeout(PATIENCE.toMillis());
    factory.setInitialConnectAttempts(1);
    return factory.createConnection();
  }

  private static Examination objectStorage(S3Properties s3) {
    return new ServiceExamination(
        ServiceCertificates.OBJECT_STORAGE,
        "asked " + s3.endpoint() + " for the bucket " + s3.bucket(),
        () -> {
          try (Bucket bucket = PayloadConfiguration.open(s3, shown -> {})) {
            return bucket.trouble(PATIENCE);
          }
        },
        "Find out whether the bucket is there, and the key may use it." + CREDENTIALS);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.crossborder.gateway.acknowledgement.NationalAcknowledgements;
import org.crossborder.gateway.backend.Backend;
import org.crossborder.gateway.backend.jms.Jms;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.configuration.JmsProperties;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.submission.Submission;
import org.crossborder.gateway.work.Rounds;
import org.crossborder.gateway.work.RoundsTogether;
import org.crossborder.gateway.work.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Message brokers of the national side. */
@Configuration(proxyBeanMethods = false)
class JmsConfiguration {

  /** One as it is configured. */
  record Configured(String name, Jms jms, boolean deliveries) {}

  /** All of them; their connections end with the application. */
  record Brokers(List<Configured> all) implements AutoCloseable {
    @Override
    public void close() {
      all.forEach(one -> one.jms().close());
    }
  }

  @Bean
  Brokers brokers(GatewayProperties properties, Store store) {
    List<Configured> all = new ArrayList<>();
    for (Map.Entry<String, JmsProperties> entry :
        new TreeMap<>(properties.channels().jms()).entrySet()) {
      String name = entry.getKey();
      JmsProperties broker = entry.getValue();
      if (!broker.protectsDocuments()) {
        throw new WrongConfigurationException(
            "crossborder.gateway.channels.jms."
                + name
                + ".url has no sslEnabled=true; say plaintext: true if documents may go"
                + " unencrypted");
      }
      Jms.Settings settings =
          new Jms.Settings(
              name,
              Objects.requireNonNullElse(broker.queues(), name),
              Objects.requireNonNullElse(broker.organisation(), name),
              properties.limits().document().toBytes(),
              broker.inline().toBytes(),
              properties.limits().annexes());
      all.add(
          new Configured(name, new Jms(settings, connections(broker), store), broker.deliveries()));
    }
    return new Brokers(List.copyOf(all));
  }

  private static ActiveMQConnectionFactory connections(JmsProperties broker) {
    return new ActiveMQConnectionFactory(broker.url(), broker.user(), broker.password());
  }

  @Bean
  NationalSystems brokerSystems(Brokers brokers) {
    return new NationalSystems(
        brokers.all().stream()
            .filter(Configured::deliveries)
            .<Backend>map(one -> one.jms().backend())
            .toList(),
        brokers.all().stream()
            .map(one -> new NationalSystems.Told(one.jms().events(), 1))
            .toList());
  }

  @Bean
  RoundsTogether brokerRounds(
      Brokers brokers,
      GatewayProperties properties,
      Submission submission,
      NationalAcknowledgements acknowledgements) {
    List<Rounds> rounds = new ArrayList<>();
    for (Configured one : brokers.all()) {
      one.jms()
          .intakes(submission::submit, acknowledgements)
          .forEach(
              intake ->
                  rounds.add(
                      new Rounds(
                          "jms-" + one.name(),
                          intake,
                          new Worker.Pace(1, properties.work().poll()))));
    }
    return new RoundsTogether(rounds);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.crossborder.gateway.backend.Backend;
import org.crossborder.gateway.backend.Backends;
import org.crossborder.gateway.backend.EventConsumer;
import org.crossborder.gateway.backend.EventDispatching;
import org.crossborder.gateway.backend.EventDistribution;
import org.crossborder.gateway.backend.polling.Queue;
import org.crossborder.gateway.backend.polling.Queues;
import org.crossborder.gateway.configuration.DeliveryProperties;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.configuration.PollingProperties;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.work.Bell;
import org.crossborder.gateway.work.Node;
import org.crossborder.gateway.work.Rounds;
import org.crossborder.gateway.work.RoundsTogether;
import org.crossborder.gateway.work.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The national systems: who gets which document, and who is told what happens. */
@Configuration(proxyBeanMethods = false)
class BackendConfiguration {
  private static final int NEWS_AT_ONCE = 2;

  /** An inbound document has come a step further. */
  @Bean
  Bell inboundBell() {
    return new Bell();
  }

  /** A national system has something to be told. */
  @Bean
  Bell eventBell() {
    return new Bell();
  }

  /** A document is there to be fetched. */
  @Bean
  Bell queueBell() {
    return new Bell();
  }

  @Bean
  Backends backends(List<NationalSystems> systems, GatewayProperties properties) {
    DeliveryProperties delivery = properties.delivery();
    List<Backend> all = systems.stream().flatMap(some -> some.backends().stream()).toList();
    if (all.isEmpty()) {
      throw new WrongConfigurationException(
          "No national system takes documents; configure crossborder.gateway.webhooks.endpoints,"
              + " crossborder.gateway.polling.queues, or crossborder.gateway.channels");
    }
    if (delivery.backend() == null && all.size() > 1) {
      throw new WrongConfigurationException(
          "There are several national systems; say in crossborder.gateway.delivery.backend who gets"
              + " what no rule fits");
    }
    try {
      return Backends.of(
          all,
          delivery.deliveryRules(),
          Objects.requireNonNullElse(delivery.backend(), all.get(0).name()));
    } catch (IllegalArgumentException e) {
      throw new WrongConfigurationException("crossborder.gateway.delivery: " + e.getMessage());
    }
  }

  @Bean
  RoundsTogether eventRounds(
      Store store,
      List<NationalSystems> systems,
      GatewayProperties properties,
      RandomGenerator jitter,
      Node node,
      Bell eventBell,
      Bell inboundBell,
      TracingConfiguration.Tracing tracing) {
    DeliveryProperties.Retry retry = properties.delivery().retry();
    List<NationalSystems.Told> told =
        systems.stream().flatMap(some -> some.consumers().stream()).toList();
    List<EventConsumer> consumers = told.stream().map(NationalSystems.Told::consumer).toList();
    List<Rounds> rounds = new ArrayList<>();
    rounds.add(
        new Rounds(
            "events",
            new EventDistribution(store, consumers, retry.expiry(), eventBell::ring),
            new Worker.Pace(NEWS_AT_ONCE, properties.work().poll())));
    for (NationalSystems.Told one : told) {
      rounds.add(
          new Rounds(
              "tell-" + one.consumer().name(),
              new EventDispatching(
                  store,
                  tracing.telling().apply(one.consumer()),
                  retry.backoff(),
                  jitter,
                  node,
                  inboundBell::ring),
              new Worker.Pace(one.concurrency(), properties.work().poll())));
    }
    RoundsTogether together = new RoundsTogether(rounds);
    eventBell.answeredBy(together::wake);
    return together;
  }

  @Bean
  NationalSystems polling(Store store, GatewayProperties properties, Bell queueBell) {
    return new NationalSystems(
        properties.polling().queues().stream()
            .<Backend>map(name -> new Queue(name, store, queueBell::ring))
            .toList(),
        List.of());
  }

  @Bean
  Queues queues(Store store, GatewayProperties properties, Bell inboundBell) {
    PollingProperties polling = properties.polling();
    return new Queues(
        store, polling.queues(), polling.lease(), polling.afterRefusal(), inboundBell::ring);
  }
}

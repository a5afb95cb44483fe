// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import jakarta.servlet.MultipartConfigElement;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.crossborder.gateway.acknowledgement.Acknowledging;
import org.crossborder.gateway.backend.Backends;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.configuration.LimitProperties;
import org.crossborder.gateway.delivery.InboundDocuments;
import org.crossborder.gateway.inspection.InboundCircumstances;
import org.crossborder.gateway.inspection.Inspection;
import org.crossborder.gateway.msh.SendingMsh;
import org.crossborder.gateway.outbox.Conclusion;
import org.crossborder.gateway.outbox.MessageIds;
import org.crossborder.gateway.outbox.Outbox;
import org.crossborder.gateway.outbox.Sender;
import org.crossborder.gateway.packaging.SpoolDirectory;
import org.crossborder.gateway.reception.DurableReception;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.gateway.registry.TrustedPModes;
import org.crossborder.gateway.sealing.AuthoritySealing;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.submission.Submission;
import org.crossborder.gateway.work.Bell;
import org.crossborder.gateway.work.Node;
import org.crossborder.gateway.work.Worker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Submission, outbox, reception and delivery. */
@Configuration(proxyBeanMethods = false)
class NationalConfiguration {

  /** What HELD waits for has come. */
  record Held(Store store, Worker inbound) {
    @EventListener
    void snapshotUpdated(TrustConfiguration.SnapshotUpdated update) {
      store.messages().hasten(State.HELD, store.clock().instant());
      store.messages().hasten(State.READY, store.clock().instant()); // perhaps pushed from now on
      inbound.wake();
    }
  }

  @Bean
  RandomGenerator jitter() {
    return new SecureRandom();
  }

  @Bean
  Sender sender(GatewayProperties properties) {
    String host = properties.party().toLowerCase(Locale.ROOT) + ".crossborder";
    return new Sender(properties.party(), MessageIds.at(host), properties.retry().expiry());
  }

  /** Notices become events of the application, for whoever listens. */
  @Bean
  Conclusion conclusion(Store store, TrustedPModes pmodes, ApplicationEventPublisher events) {
    return new Conclusion(store, pmodes, events::publishEvent);
  }

  @Bean
  Worker outbox(
      Store store,
      TrustedPModes pmodes,
      SendingMsh msh,
      Conclusion conclusion,
      Splits splits,
      GatewayProperties properties,
      RandomGenerator jitter,
      TracingConfiguration.Tracing tracing,
      Node node) {
    Outbox outbox =
        new Outbox(store, pmodes, msh, conclusion, properties.retry().backoff(), jitter);
    return Worker.toPartners(
        "outbox",
        node,
        Set.of(
            Lifecycle.OUTBOUND_DOCUMENT,
            Lifecycle.OUTBOUND_ACKNOWLEDGEMENT,
            Lifecycle.OUTBOUND_STATEMENT),
        store,
        tracing.steps().apply(splits.before(outbox)),
        properties.work().poll(),
        properties.work().places(),
        properties.limits().exchange());
  }

  @Bean
  Worker inbound(
      Store store,
      Inspection inspection,
      InboundCircumstances circumstances,
      Backends backends,
      Acknowledging acknowledging,
      GatewayProperties properties,
      RandomGenerator jitter,
      TracingConfiguration.Tracing tracing,
      Node node,
      Worker outbox,
      Bell inboundBell) {
    InboundDocuments documents =
        new InboundDocuments(
            store,
            inspection,
            circumstances,
            backends,
            acknowledging,
            properties.retry().backoff(),
            jitter,
            properties.quarantine().policy(),
            outbox::wake);
    Worker worker =
        new Worker(
            "inbound",
            node,
            Set.of(Lifecycle.INBOUND_DOCUMENT),
            store,
            tracing.steps().apply(documents),
            properties.work().inspecting());
    inboundBell.answeredBy(worker::wake);
    return worker;
  }

  @Bean
  Held held(Store store, Worker inbound) {
    return new Held(store, inbound);
  }

  /** Annexes of a submission are spooled to disk as they arrive. */
  @Bean
  MultipartConfigElement submissions(GatewayProperties properties, SpoolDirectory spool) {
    LimitProperties limits = properties.limits();
    return new MultipartConfigElement(
        spool.path().toString(),
        limits.payload().toBytes(),
        limits.message().toBytes(),
        Math.toIntExact(limits.document().toBytes()));
  }

  @Bean
  DurableReception wholeReception(
      Store store, Worker inbound, Worker acknowledgements, ApplicationEventPublisher events) {
    return new DurableReception(
        store,
        () -> {
          inbound.wake();
          acknowledgements.wake();
        },
        events::publishEvent);
  }

  @Bean
  Submission submission(
      Store store,
      Inspection inspection,
      TrustData trustData,
      TrustedPModes pmodes,
      Sender sender,
      AuthoritySealing sealing,
      Worker outbox) {
    return new Submission(store, inspection, trustData, pmodes, sender, sealing, outbox::wake);
  }
}

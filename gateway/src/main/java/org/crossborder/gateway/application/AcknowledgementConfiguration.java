// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.util.Set;
import java.util.random.RandomGenerator;
import org.crossborder.gateway.acknowledgement.AcknowledgementReception;
import org.crossborder.gateway.acknowledgement.Acknowledging;
import org.crossborder.gateway.acknowledgement.NationalAcknowledgements;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.outbox.Sender;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.gateway.sealing.SealingKey;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.work.Node;
import org.crossborder.gateway.work.Worker;
import org.crossborder.validation.signature.BasicSignatureValidation;
import org.crossborder.validation.signature.XadesSealer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The business acknowledgement: given, and taken from the other side. */
@Configuration(proxyBeanMethods = false)
class AcknowledgementConfiguration {

  @Bean
  Acknowledging acknowledging(
      Store store, OwnKeys keys, Sender sender, GatewayProperties properties) {
    return new Acknowledging(
        store,
        new XadesSealer(),
        now -> {
          GatewayKey key = keys.sealing(now);
          return new SealingKey(key.key(), key.chain());
        },
        sender,
        properties.acknowledgements().acceptance());
  }

  @Bean
  NationalAcknowledgements nationalAcknowledgements(
      Store store, Acknowledging acknowledging, Worker outbox) {
    return new NationalAcknowledgements(store, acknowledging, outbox::wake);
  }

  @Bean
  Worker acknowledgements(
      Store store,
      TrustData trustData,
      GatewayProperties properties,
      RandomGenerator jitter,
      TracingConfiguration.Tracing tracing,
      Node node) {
    AcknowledgementReception reception =
        new AcknowledgementReception(
            store,
            trustData,
            new BasicSignatureValidation(),
            properties.retry().backoff(),
            jitter,
            properties.retry().expiry());
    return new Worker(
        "acknowledgements",
        node,
        Set.of(Lifecycle.INBOUND_ACKNOWLEDGEMENT),
        store,
        tracing.steps().apply(reception),
        properties.work().inspecting());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.configuration.TrustProperties;
import org.crossborder.gateway.exchange.ExchangeRecords;
import org.crossborder.gateway.exchange.PartnerAccounts;
import org.crossborder.gateway.exchange.RetentionPeriods;
import org.crossborder.gateway.inspection.InboundCircumstances;
import org.crossborder.gateway.inspection.Inspection;
import org.crossborder.gateway.inspection.KeptTrust;
import org.crossborder.gateway.pmode.PModeOverride;
import org.crossborder.gateway.pmode.yaml.Mistake;
import org.crossborder.gateway.pmode.yaml.PModeFiles;
import org.crossborder.gateway.pmode.yaml.WatchedPModeFiles;
import org.crossborder.gateway.registry.PModeHealth;
import org.crossborder.gateway.registry.SnapshotSync;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.gateway.registry.TrustHealth;
import org.crossborder.gateway.registry.TrustedPModes;
import org.crossborder.gateway.store.Store;
import org.crossborder.trust.sync.SnapshotClient;
import org.crossborder.validation.Validator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Trust data, and what is decided from it. */
@Configuration(proxyBeanMethods = false)
class TrustConfiguration {

  /** There is a newer snapshot. */
  record SnapshotUpdated() {}

  @Bean
  @ConditionalOnMissingBean(TrustData.class)
  SnapshotSync snapshotSync(
      GatewayProperties properties, ApplicationEventPublisher events, Clock clock) {
    TrustProperties trust = properties.trust();
    SnapshotClient client =
        new SnapshotClient(
            trust.registry(),
            trust.root(),
            properties.home().resolve("trust"),
            TlsAnchor.trust(trust.tlsAnchor()));
    return new SnapshotSync(
        client, trust.poll(), () -> events.publishEvent(new SnapshotUpdated()), clock);
  }

  @Bean
  TrustHealth trustHealthIndicator(TrustData trustData, Clock clock) {
    return new TrustHealth(trustData, clock);
  }

  /** What the operator says of P-Modes, if anything. */
  record OperatorPModes(Optional<WatchedPModeFiles> files) {
    List<PModeOverride> current() {
      return files.map(WatchedPModeFiles::current).orElse(List.of());
    }

    List<Mistake> mistakes() {
      return files.map(WatchedPModeFiles::mistakes).orElse(List.of());
    }
  }

  @Bean
  OperatorPModes operatorPModes(GatewayProperties properties, ApplicationEventPublisher events) {
    try {
      return new OperatorPModes(
          Optional.ofNullable(properties.pmodes())
              .map(PModeFiles::new)
              .map(files -> new WatchedPModeFiles(files, events::publishEvent)));
    } catch (IllegalArgumentException e) {
      throw new WrongConfigurationException("The P-Modes have mistakes:\n" + e.getMessage());
    }
  }

  @Bean
  TrustedPModes pmodes(
      TrustData trustData, OperatorPModes operator, GatewayProperties properties, Clock clock) {
    return new TrustedPModes(
        trustData, properties.party(), properties.retry().schedule(), operator::current, clock);
  }

  @Bean
  PModeHealth pmodesHealthIndicator(TrustedPModes pmodes, OperatorPModes operator) {
    return new PModeHealth(pmodes, operator::mistakes);
  }

  @Bean
  Validator validator() {
    return Validator.create();
  }

  /** Schemas are compiled once the ports are open, not before. */
  @Bean
  ApplicationListener<ApplicationReadyEvent> warmUp(Validator validator) {
    return ready -> validator.warmUp();
  }

  @Bean
  ExchangeRecords exchangeRecords(
      Store store,
      TrustData trustData,
      ObjectProvider<RetentionPeriods> retention,
      PartnerAccounts accounts) {
    return new ExchangeRecords(
        store, trustData, retention.getIfAvailable(() -> RetentionPeriods.UNKNOWN), accounts);
  }

  @Bean
  InboundCircumstances inboundCircumstances(Store store, ExchangeRecords exchanges) {
    return new InboundCircumstances(store, exchanges);
  }

  @Bean
  Inspection inspection(Validator validator, TrustData trustData, Store store, Clock clock) {
    return new Inspection(validator, new KeptTrust(trustData, store), clock);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.configuration.RetentionProperties;
import org.crossborder.gateway.evidence.EvidencePackaging;
import org.crossborder.gateway.evidence.EvidenceRenewal;
import org.crossborder.gateway.retention.EventTidying;
import org.crossborder.gateway.retention.Holds;
import org.crossborder.gateway.retention.LegalPeriod;
import org.crossborder.gateway.retention.PackageArchive;
import org.crossborder.gateway.retention.PayloadSweep;
import org.crossborder.gateway.retention.Purge;
import org.crossborder.gateway.retention.RetentionPreview;
import org.crossborder.gateway.retention.RetentionSchedule;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.work.Node;
import org.crossborder.gateway.work.Rounds;
import org.crossborder.gateway.work.SoleRound;
import org.crossborder.gateway.work.Worker;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is kept for how long, and who removes it. */
@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {
  private static final Duration LOOK = Duration.ofMinutes(1);

  @Bean
  RetentionSchedule retentionSchedule(GatewayProperties properties, Store store) {
    RetentionProperties retention = properties.retention();
    Stream<LegalPeriod> named =
        retention.periods().stream()
            .map(
                legal ->
                    new LegalPeriod(
                        legal.party(),
                        legal.documentType(),
                        legal.period(),
                        legal.legalReference()));
    Stream<LegalPeriod> otherwise =
        Optional.ofNullable(retention.otherwise()).stream()
            .map(period -> new LegalPeriod(null, null, period, "retention.otherwise"));
    return new RetentionSchedule(Stream.concat(named, otherwise).toList(), store);
  }

  @Bean
  RetentionPreview retentionPreview(RetentionSchedule schedule, Store store) {
    return new RetentionPreview(schedule, store);
  }

  @Bean
  Holds holds(Store store, AuditLog auditLog) {
    return new Holds(store, auditLog);
  }

  @Bean
  Purge purge(
      RetentionSchedule schedule,
      EvidencePackaging packaging,
      GatewayProperties properties,
      Store store,
      AuditLog auditLog) {
    return new Purge(
        schedule,
        packaging,
        Optional.ofNullable(properties.retention().packages()).map(PackageArchive::new),
        store,
        auditLog);
  }

  @Bean
  Rounds purgeRounds(Purge purge, GatewayProperties properties, Store store, Node node) {
    return rounds("purge", purge, properties.retention().every(), store, node);
  }

  @Bean
  PayloadSweep payloadSweep(GatewayProperties properties, Store store) {
    RetentionProperties retention = properties.retention();
    return new PayloadSweep(store, retention.grace(), retention.every());
  }

  @Bean
  Rounds sweepRounds(PayloadSweep sweep, GatewayProperties properties, Store store, Node node) {
    return rounds("sweep", sweep, properties.retention().every(), store, node);
  }

  @Bean
  Rounds tidyingRounds(GatewayProperties properties, Store store, Node node) {
    RetentionProperties retention = properties.retention();
    EventTidying tidying = new EventTidying(store, retention.events());
    return rounds("tidying", tidying, retention.every(), store, node);
  }

  @Bean
  @ConditionalOnProperty("crossborder.gateway.evidence.time-stamps.url")
  EvidenceRenewal evidenceRenewal(
      EvidencePackaging packaging, GatewayProperties properties, Store store) {
    return new EvidenceRenewal(
        packaging, store, Objects.requireNonNull(properties.evidence().timeStamps()).renewBefore());
  }

  @Bean
  @ConditionalOnProperty("crossborder.gateway.evidence.time-stamps.url")
  Rounds renewalRounds(
      EvidenceRenewal renewal, GatewayProperties properties, Store store, Node node) {
    return rounds("renewal", renewal, properties.retention().every(), store, node);
  }

  private static Rounds rounds(
      String duty, SoleRound.Turn turn, Duration every, Store store, Node node) {
    Duration look = every.compareTo(LOOK) < 0 ? every : LOOK;
    return new Rounds(
        duty,
        new SoleRound("retention " + duty, turn, every, store, node),
        new Worker.Pace(1, look));
  }
}

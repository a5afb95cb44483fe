// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.time.Duration;
import org.crossborder.gateway.acknowledgement.Acknowledging;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.delivery.QuarantinePolicy;
import org.crossborder.gateway.inspection.InboundCircumstances;
import org.crossborder.gateway.inspection.Inspection;
import org.crossborder.gateway.intervention.BulkActs;
import org.crossborder.gateway.intervention.BulkTurn;
import org.crossborder.gateway.intervention.Quarantine;
import org.crossborder.gateway.intervention.Resending;
import org.crossborder.gateway.outbox.Sender;
import org.crossborder.gateway.registry.TrustedPModes;
import org.crossborder.gateway.retention.Holds;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.work.Node;
import org.crossborder.gateway.work.Rounds;
import org.crossborder.gateway.work.SoleRound;
import org.crossborder.gateway.work.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What officers may do with documents. */
@Configuration(proxyBeanMethods = false)
class ActConfiguration {
  /** How long a second person has to approve an act on many documents. */
  private static final Duration APPROVABLE = Duration.ofHours(24);

  private static final Duration LOOK = Duration.ofSeconds(1);

  @Bean
  Resending resending(
      Store store,
      Inspection inspection,
      TrustedPModes pmodes,
      Sender sender,
      AuditLog auditLog,
      Worker outbox) {
    return new Resending(store, inspection, pmodes, sender, auditLog, outbox::wake);
  }

  @Bean
  Rounds bulkRounds(
      Resending resending, Quarantine quarantine, Holds holds, Store store, Node node) {
    return new Rounds(
        "bulk",
        new SoleRound(
            "bulk acts", new BulkTurn(store, resending, quarantine, holds), LOOK, store, node),
        new Worker.Pace(1, LOOK));
  }

  @Bean
  BulkActs bulkActs(Store store, AuditLog auditLog, Rounds bulkRounds) {
    return new BulkActs(store, auditLog, APPROVABLE, bulkRounds::wake);
  }

  @Bean
  QuarantinePolicy quarantinePolicy(GatewayProperties properties) {
    return properties.quarantine().policy();
  }

  @Bean
  Quarantine quarantine(
      Store store,
      Inspection inspection,
      InboundCircumstances circumstances,
      QuarantinePolicy policy,
      Acknowledging acknowledging,
      AuditLog auditLog,
      Worker inbound,
      Worker outbox) {
    return new Quarantine(
        store,
        inspection,
        circumstances,
        policy,
        acknowledging,
        auditLog,
        () -> {
          inbound.wake();
          outbox.wake();
        });
  }
}

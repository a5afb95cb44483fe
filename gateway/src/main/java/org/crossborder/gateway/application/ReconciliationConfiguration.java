// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.exchange.PartnerAccounts;
import org.crossborder.gateway.health.ReconciliationHealth;
import org.crossborder.gateway.outbox.Sender;
import org.crossborder.gateway.reconciliation.DailyStatements;
import org.crossborder.gateway.reconciliation.StatementReception;
import org.crossborder.gateway.reconciliation.Statements;
import org.crossborder.gateway.registry.TrustedPModes;
import org.crossborder.gateway.store.DayFigures;
import org.crossborder.gateway.store.DayLedger;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.Reconciliations;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.work.Node;
import org.crossborder.gateway.work.Rounds;
import org.crossborder.gateway.work.Worker;
import org.crossborder.validation.agreement.exchange.Reconciliation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements, drawn up each day, sent, received and compared. */
@Configuration(proxyBeanMethods = false)
class ReconciliationConfiguration {
  /** How often to look whether a day has ended that has not been stated. */
  private static final Duration LOOK = Duration.ofMinutes(1);

  @Bean
  DayLedger dayLedger(JdbcClient jdbc) {
    return new DayLedger(jdbc);
  }

  @Bean
  DayFigures dayFigures(JdbcClient jdbc) {
    return new DayFigures(jdbc);
  }

  @Bean
  Reconciliations reconciliations(JdbcClient jdbc) {
    return new Reconciliations(jdbc);
  }

  /** As the partner stated it, signed; the newest statement of a day counts. */
  @Bean
  PartnerAccounts partnerAccounts(Reconciliations reconciliations) {
    return (party, day) ->
        reconciliations
            .of(day, party, Direction.INBOUND)
            .map(
                told ->
                    new Reconciliation(
                        day, told.sent(), told.delivered(), told.failed(), told.pending()));
  }

  @Bean
  Statements statements(Store store, DayLedger ledger, Sender sender, Worker outbox) {
    return new Statements(store, ledger, sender, outbox::wake);
  }

  @Bean
  Rounds dailyStatements(
      Statements statements,
      Reconciliations reconciliations,
      TrustedPModes pmodes,
      GatewayProperties properties,
      Clock clock) {
    return new Rounds(
        "reconciliation",
        new DailyStatements(
            statements,
            reconciliations,
            pmodes,
            properties.operations().reconciliationAfter(),
            clock),
        new Worker.Pace(1, LOOK));
  }

  @Bean
  Worker statementReception(
      Store store,
      Reconciliations reconciliations,
      Statements statements,
      TrustedPModes pmodes,
      GatewayProperties properties,
      TracingConfiguration.Tracing tracing,
      Node node) {
    return new Worker(
        "statements",
        node,
        Set.of(Lifecycle.INBOUND_STATEMENT),
        store,
        tracing.steps().apply(new StatementReception(store, reconciliations, statements, pmodes)),
        new Worker.Pace(1, properties.work().poll()));
  }

  @Bean
  ReconciliationHealth reconciliationHealthIndicator(Reconciliations reconciliations, Clock clock) {
    return new ReconciliationHealth(reconciliations, clock);
  }
}

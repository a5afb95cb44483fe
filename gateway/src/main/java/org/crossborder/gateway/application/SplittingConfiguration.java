// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.io.IOException;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.mpc.AwaitedSignals;
import org.crossborder.gateway.msh.FragmentSendingMsh;
import org.crossborder.gateway.msh.MessageReception;
import org.crossborder.gateway.msh.SentMessages;
import org.crossborder.gateway.msh.SignalOutbox;
import org.crossborder.gateway.msh.SignalPrinter;
import org.crossborder.gateway.msh.SourceMessageReading;
import org.crossborder.gateway.outbox.Conclusion;
import org.crossborder.gateway.outbox.Sender;
import org.crossborder.gateway.packaging.SpoolDirectory;
import org.crossborder.gateway.reception.DurableReception;
import org.crossborder.gateway.registry.TrustedPModes;
import org.crossborder.gateway.splitting.AbandonedFragments;
import org.crossborder.gateway.splitting.AwaitedSourceSignals;
import org.crossborder.gateway.splitting.FragmentReception;
import org.crossborder.gateway.splitting.FragmentSending;
import org.crossborder.gateway.splitting.Joining;
import org.crossborder.gateway.splitting.SourceProgress;
import org.crossborder.gateway.splitting.SourceSignals;
import org.crossborder.gateway.splitting.SplitOutbox;
import org.crossborder.gateway.store.FragmentStore;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.work.Node;
import org.crossborder.gateway.work.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Messages in fragments: cut before the outbox, joined after the reception. */
@Configuration(proxyBeanMethods = false)
class SplittingConfiguration {

  @Bean
  SourceProgress sourceProgress(Store store, FragmentStore bytes, Conclusion conclusion) {
    return new SourceProgress(store, bytes, conclusion);
  }

  @Bean
  Worker fragments(
      Store store,
      FragmentStore bytes,
      TrustedPModes pmodes,
      FragmentSendingMsh msh,
      SourceProgress sources,
      GatewayProperties properties,
      RandomGenerator jitter,
      Node node) {
    return Worker.toPartners(
        "fragments",
        node,
        Set.of(Lifecycle.OUTBOUND_FRAGMENT),
        store,
        new FragmentSending(
            store, bytes, pmodes, msh, sources, properties.retry().backoff(), jitter),
        properties.work().poll(),
        properties.work().places(),
        properties.limits().exchange());
  }

  @Bean
  Splits splits(
      Store store,
      FragmentStore bytes,
      TrustedPModes pmodes,
      SourceProgress sources,
      SpoolDirectory spool,
      Sender sender,
      Worker fragments) {
    return outbox ->
        new SplitOutbox(
            outbox,
            store,
            bytes,
            pmodes,
            sources,
            spool.path(),
            sender.messageIds()::next,
            fragments::wake);
  }

  @Bean
  Worker joining(
      Store store,
      FragmentStore bytes,
      TrustedPModes pmodes,
      DurableReception reception,
      SignalPrinter printer,
      SignalOutbox signals,
      SpoolDirectory spool,
      GatewayProperties properties,
      Node node)
      throws IOException {
    AbandonedFragments.delete(store, bytes);
    return new Worker(
        "joining",
        node,
        Set.of(Lifecycle.INBOUND_FRAGMENT),
        store,
        new Joining(
            store,
            bytes,
            new SourceMessageReading(pmodes::required, MessageLimits.source(properties)),
            reception,
            new SourceSignals(printer, signals, pmodes::required),
            spool.path()),
        properties.work().inspecting());
  }

  @Bean
  @Primary
  MessageReception reception(
      DurableReception whole,
      Store store,
      FragmentStore bytes,
      GatewayProperties properties,
      Worker joining) {
    return new FragmentReception(
        whole, store, bytes, properties.splitting().limits(), joining::wake);
  }

  @Bean
  @Primary
  SentMessages sentMessages(
      AwaitedSignals whole,
      Store store,
      TrustedPModes pmodes,
      Conclusion conclusion,
      SourceProgress sources) {
    return new AwaitedSourceSignals(whole, store, pmodes, conclusion, sources);
  }
}

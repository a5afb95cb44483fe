// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.util.random.RandomGenerator;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.mpc.AwaitedSignals;
import org.crossborder.gateway.mpc.ChannelPolling;
import org.crossborder.gateway.mpc.SignalDispatch;
import org.crossborder.gateway.mpc.StoredChannels;
import org.crossborder.gateway.mpc.StoredSignals;
import org.crossborder.gateway.msh.MessagePartitionChannels;
import org.crossborder.gateway.msh.PullingMsh;
import org.crossborder.gateway.msh.SignalOutbox;
import org.crossborder.gateway.msh.SignalPosting;
import org.crossborder.gateway.msh.transport.As4Client;
import org.crossborder.gateway.outbox.Conclusion;
import org.crossborder.gateway.registry.TrustedPModes;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.work.Node;
import org.crossborder.gateway.work.PartnerRound;
import org.crossborder.gateway.work.Rounds;
import org.crossborder.gateway.work.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Message partition channels: ours, from which partners pull, and theirs, which we poll. */
@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

  @Bean
  MessagePartitionChannels channels(
      Store store, TrustedPModes pmodes, GatewayProperties properties, RandomGenerator jitter) {
    return new StoredChannels(store, pmodes, properties.pull().receiptTimeout(), jitter);
  }

  @Bean
  AwaitedSignals awaitedSignals(
      Store store,
      TrustedPModes pmodes,
      Conclusion conclusion,
      GatewayProperties properties,
      RandomGenerator jitter) {
    return new AwaitedSignals(store, pmodes, conclusion, properties.retry().backoff(), jitter);
  }

  @Bean
  Rounds signalDispatch(
      Store store,
      TrustedPModes pmodes,
      As4Client client,
      GatewayProperties properties,
      Node node) {
    return new Rounds(
        "signals",
        new PartnerRound<>(
            new SignalDispatch(
                store, pmodes, new SignalPosting(client), properties.retry().backoff(), node),
            properties.work().places()),
        Worker.Pace.ofPartners(properties.work().poll()));
  }

  @Bean
  SignalOutbox signalOutbox(Store store, Rounds signalDispatch) {
    return new StoredSignals(store, signalDispatch::wake);
  }

  @Bean
  Rounds channelPolling(
      TrustedPModes pmodes, PullingMsh msh, GatewayProperties properties, Store store, Node node) {
    return new Rounds(
        "pull",
        new ChannelPolling(
            pmodes,
            msh,
            properties.pull().interval(),
            properties.retry().backoff(),
            properties.pull().places(),
            store,
            node),
        Worker.Pace.ofPartners(properties.work().poll()));
  }
}

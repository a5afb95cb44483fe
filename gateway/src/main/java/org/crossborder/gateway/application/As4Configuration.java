// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.msh.ErrorCallback;
import org.crossborder.gateway.msh.MessagePartitionChannels;
import org.crossborder.gateway.msh.MessageReception;
import org.crossborder.gateway.msh.PullAnswering;
import org.crossborder.gateway.msh.PullingMsh;
import org.crossborder.gateway.msh.PushSendingMsh;
import org.crossborder.gateway.msh.ReceivingMsh;
import org.crossborder.gateway.msh.ReceivingPipeline;
import org.crossborder.gateway.msh.SendingMsh;
import org.crossborder.gateway.msh.SendingPipeline;
import org.crossborder.gateway.msh.SentMessageArchive;
import org.crossborder.gateway.msh.SentMessages;
import org.crossborder.gateway.msh.SignalOutbox;
import org.crossborder.gateway.msh.SignalPrinter;
import org.crossborder.gateway.msh.SignalReceiving;
import org.crossborder.gateway.msh.TestService;
import org.crossborder.gateway.msh.transport.As4Client;
import org.crossborder.gateway.outbox.Sender;
import org.crossborder.gateway.packaging.SpoolDirectory;
import org.crossborder.gateway.registry.RegisteredRevocations;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.gateway.registry.TrustedPModes;
import org.crossborder.gateway.security.AlgorithmPolicy;
import org.crossborder.gateway.security.Decryptor;
import org.crossborder.gateway.security.SecurityPolicy;
import org.crossborder.gateway.security.Signer;
import org.crossborder.gateway.smp.LookedUpReceivers;
import org.crossborder.gateway.smp.LookedUpSending;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The message service handlers, and what they sign and verify with. */
@Configuration(proxyBeanMethods = false)
class As4Configuration {

  @Bean
  SpoolDirectory spoolDirectory(GatewayProperties properties) throws IOException {
    return SpoolDirectory.open(properties.home().resolve("spool"));
  }

  @Bean
  OwnKeys ownKeys(GatewayProperties properties, SslBundles bundles) {
    return new OwnKeys(properties.as4(), bundles);
  }

  @Bean
  SecurityPolicy securityPolicy(GatewayProperties properties, TrustData trustData) {
    Path own = properties.as4().algorithmPolicy();
    return new SecurityPolicy(
        own == null ? AlgorithmPolicy.standard() : algorithmPolicy(own),
        new RegisteredRevocations(trustData));
  }

  private static AlgorithmPolicy algorithmPolicy(Path file) {
    try {
      return AlgorithmPolicy.parse(Files.readString(file));
    } catch (IOException | IllegalArgumentException e) {
      throw new WrongConfigurationException(
          "Algorithm policy " + file + " cannot be used: " + e.getMessage(), e);
    }
  }

  @Bean
  Signer signer(OwnKeys keys, SecurityPolicy policy) {
    return new Signer(keys, policy, keys.settling());
  }

  @Bean
  PushSendingMsh sendingMsh(
      Signer signer,
      As4Client client,
      SentMessageArchive sentMessageArchive,
      SpoolDirectory spool,
      Clock clock) {
    return new PushSendingMsh(signer, client, sentMessageArchive, spool.path(), clock);
  }

  /** Receivers whose P-Mode names a publisher are looked up first. */
  @Bean
  @Primary
  LookedUpSending lookedUpSending(PushSendingMsh msh, Clock clock) {
    return new LookedUpSending(msh, new LookedUpReceivers(clock));
  }

  @Bean
  TestService testService(SendingMsh msh, Sender sender, Clock clock) {
    return new TestService(msh, sender.messageIds()::next, clock);
  }

  @Bean
  SignalPrinter signalPrinter(Signer signer, Sender sender, Clock clock) {
    return new SignalPrinter(signer, sender.messageIds()::next, clock);
  }

  @Bean
  ReceivingPipeline receivingPipeline(
      TrustedPModes pmodes,
      OwnKeys keys,
      SecurityPolicy policy,
      MessageReception reception,
      SignalPrinter signals,
      GatewayProperties properties,
      Clock clock) {
    return new ReceivingPipeline(
        pmodes::required,
        new Decryptor(keys, policy),
        reception,
        signals,
        MessageLimits.whole(properties.limits()),
        clock);
  }

  @Bean
  PullAnswering pullAnswering(
      TrustedPModes pmodes,
      MessagePartitionChannels channels,
      Signer signer,
      SignalPrinter signals,
      SentMessageArchive sentMessageArchive,
      SpoolDirectory spool,
      Clock clock) {
    return new PullAnswering(
        pmodes::required,
        channels,
        new SendingPipeline(signer, clock),
        signals,
        sentMessageArchive,
        spool.path(),
        clock);
  }

  @Bean
  PullingMsh pullingMsh(
      As4Client client,
      SignalPrinter signals,
      ReceivingPipeline pipeline,
      SignalOutbox signalOutbox,
      GatewayProperties properties,
      SpoolDirectory spool,
      Clock clock) {
    return new PullingMsh(
        client,
        signals,
        MessageLimits.whole(properties.limits()),
        pipeline,
        signalOutbox,
        spool.path(),
        clock);
  }

  @Bean
  ReceivingMsh receivingMsh(
      ReceivingPipeline userMessages,
      PullAnswering pullRequests,
      SentMessages sent,
      TrustedPModes pmodes,
      SignalOutbox signalOutbox,
      SignalPrinter signals,
      GatewayProperties properties,
      SpoolDirectory spool,
      Clock clock) {
    return new ReceivingMsh(
        MessageLimits.whole(properties.limits()),
        userMessages,
        pullRequests,
        new SignalReceiving(sent, signals, clock),
        new ErrorCallback(pmodes::required, signalOutbox),
        signals,
        spool.path());
  }
}

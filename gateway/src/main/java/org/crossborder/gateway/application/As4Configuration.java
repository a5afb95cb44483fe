// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.configuration.LimitProperties;
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
import org.crossborder.gateway.msh.transport.As4Endpoint;
import org.crossborder.gateway.msh.transport.EndpointLimits;
import org.crossborder.gateway.msh.transport.TransportLimits;
import org.crossborder.gateway.outbox.Sender;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.packaging.SpoolDirectory;
import org.crossborder.gateway.registry.RegisteredRevocations;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.gateway.registry.TrustedPModes;
import org.crossborder.gateway.security.AlgorithmPolicy;
import org.crossborder.gateway.security.Decryptor;
import org.crossborder.gateway.security.SecurityPolicy;
import org.crossborder.gateway.security.Signer;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** The message service handlers and their endpoint. */
@Configuration(proxyBeanMethods = false)
class As4Configuration {

  /** Those to a partner that has registered another address or other TLS anchors are released. */
  record Connections(As4Client client, TrustedPModes pmodes) {
    @EventListener
    void snapshotUpdated(TrustConfiguration.SnapshotUpdated update) {
      pmodes.get().ifPresent(modes -> client.retain(modes.protocols()));
    }
  }

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
  As4Client as4Client(GatewayProperties properties, SslBundles bundles) {
    String name = properties.as4().clientBundle();
    TransportLimits limits = transport(properties.limits());
    if (name == null) {
      return new As4Client(limits);
    }
    As4Client client = new As4Client(limits, ClientTls.of(name, bundles));
    bundles.addBundleUpdateHandler(name, bundle -> client.reconnect());
    return client;
  }

  private static TransportLimits transport(LimitProperties limits) {
    TransportLimits standard = TransportLimits.DEFAULT;
    return new TransportLimits(
        limits.connect(),
        limits.response(),
        limits.push(),
        limits.download(),
        standard.responseBytes(),
        standard.plainHttp());
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
        limits(properties.limits()),
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
        client, signals, limits(properties.limits()), pipeline, signalOutbox, spool.path(), clock);
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
        limits(properties.limits()),
        userMessages,
        pullRequests,
        new SignalReceiving(sent, signals, clock),
        new ErrorCallback(pmodes::required, signalOutbox),
        signals,
        spool.path());
  }

  private static PackagingLimits limits(LimitProperties limits) {
    PackagingLimits standard = PackagingLimits.DEFAULT;
    return new PackagingLimits(
        limits.parts(),
        standard.partHeaderBytes(),
        standard.envelopeBytes(),
        limits.message().toBytes(),
        limits.message().toBytes(),
        limits.payload().toBytes(),
        standard.decompressionRatio());
  }

  @Bean
  ServletRegistrationBean<As4Endpoint> as4Endpoint(
      ReceivingMsh msh, GatewayProperties properties, Clock clock) {
    LimitProperties bounds = properties.limits();
    EndpointLimits limits =
        new EndpointLimits(bounds.concurrent(), bounds.perPartner(), bounds.upload());
    ServletRegistrationBean<As4Endpoint> registration =
        new ServletRegistrationBean<>(new As4Endpoint(msh, limits, clock), "/as4");
    registration.setName("as4");
    registration.setLoadOnStartup(1);
    return registration;
  }

  @Bean
  FilterRegistrationBean<SlowSenders> slowSenders() {
    FilterRegistrationBean<SlowSenders> registration =
        new FilterRegistrationBean<>(new SlowSenders());
    registration.addServletNames("as4");
    return registration;
  }

  @Bean
  Connections connections(As4Client client, TrustedPModes pmodes) {
    return new Connections(client, pmodes);
  }
}

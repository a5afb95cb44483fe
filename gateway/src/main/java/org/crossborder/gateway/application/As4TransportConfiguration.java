// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.time.Clock;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.configuration.LimitProperties;
import org.crossborder.gateway.health.Admission;
import org.crossborder.gateway.msh.ReceivingMsh;
import org.crossborder.gateway.msh.transport.As4Client;
import org.crossborder.gateway.msh.transport.As4Endpoint;
import org.crossborder.gateway.msh.transport.EndpointLimits;
import org.crossborder.gateway.msh.transport.TlsSettings;
import org.crossborder.gateway.msh.transport.TransportLimits;
import org.crossborder.gateway.registry.TrustedPModes;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** The connections to partners, and the endpoint for theirs. */
@Configuration(proxyBeanMethods = false)
class As4TransportConfiguration {

  /** Those to a partner that has registered another address or other TLS anchors are released. */
  record Connections(As4Client client, TrustedPModes pmodes) {
    @EventListener
    void snapshotUpdated(TrustConfiguration.SnapshotUpdated update) {
      pmodes.get().ifPresent(modes -> client.retain(modes.protocols()));
    }
  }

  @Bean
  TlsSettings as4ClientTls(GatewayProperties properties, SslBundles bundles) {
    String name = properties.as4().clientBundle();
    return name == null ? TlsSettings.STANDARD : ClientTls.of(name, bundles);
  }

  @Bean
  As4Client as4Client(
      GatewayProperties properties,
      SslBundles bundles,
      TlsSettings as4ClientTls,
      TracingConfiguration.Tracing tracing) {
    As4Client client =
        new As4Client(transport(properties.limits()), as4ClientTls, tracing.headers());
    String name = properties.as4().clientBundle();
    if (name != null) {
      bundles.addBundleUpdateHandler(name, bundle -> client.reconnect());
    }
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
  ServletRegistrationBean<As4Endpoint> as4Endpoint(
      ReceivingMsh msh, GatewayProperties properties, Admission admission, Clock clock) {
    LimitProperties bounds = properties.limits();
    EndpointLimits limits =
        new EndpointLimits(bounds.concurrent(), bounds.perPartner(), bounds.upload());
    ServletRegistrationBean<As4Endpoint> registration =
        new ServletRegistrationBean<>(
            new As4Endpoint(msh, limits, clock, admission::refusal), "/as4");
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

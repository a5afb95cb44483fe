// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.util.Set;
import org.apache.catalina.connector.Connector;
import org.crossborder.gateway.configuration.As4Properties;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.configuration.LimitProperties;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.registry.TrustedPModes;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The second connector: the AS4 port, with a TLS certificate of its own. */
@Component
class As4Connector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private final Connector connector;
  private final As4Tls tls;

  As4Connector(GatewayProperties properties, SslBundles bundles, TrustedPModes pmodes) {
    As4Properties as4 = properties.as4();
    connector = new Connector(TomcatServletWebServerFactory.DEFAULT_PROTOCOL);
    connector.setPort(as4.port());
    connector.setProperty("address", as4.address());
    bound(connector, properties.limits());
    tls =
        new As4Tls(
            connector, as4, bundles, () -> pmodes.get().map(PModes::tlsClients).orElse(Set.of()));
    tls.apply();
  }

  /** Before a servlet is reached: long headers, and connections on which nothing comes. */
  static void bound(Connector connector, LimitProperties limits) {
    String silence = Long.toString(limits.silence().toMillis());
    connector.setProperty("connectionTimeout", silence);
    connector.setProperty("keepAliveTimeout", silence);
    connector.setProperty("maxHttpRequestHeaderSize", Long.toString(limits.headers().toBytes()));
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addAdditionalConnectors(connector);
  }

  @EventListener
  void snapshotUpdated(TrustConfiguration.SnapshotUpdated update) {
    tls.partnersChanged();
  }

  /** The port it listens at. */
  int port() {
    return connector.getLocalPort();
  }
}

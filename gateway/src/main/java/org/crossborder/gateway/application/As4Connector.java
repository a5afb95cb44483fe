// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.util.Map;
import org.apache.catalina.connector.Connector;
import org.apache.commons.logging.LogFactory;
import org.crossborder.gateway.configuration.As4Properties;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.tomcat.SslConnectorCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** The second connector: the AS4 port, with a TLS certificate of its own. */
@Component
class As4Connector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private final Connector connector;

  As4Connector(GatewayProperties properties, SslBundles bundles) {
    As4Properties as4 = properties.as4();
    connector = new Connector(TomcatServletWebServerFactory.DEFAULT_PROTOCOL);
    connector.setPort(as4.port());
    connector.setProperty("address", as4.address());
    connector.setProperty(
        "connectionTimeout", Long.toString(properties.limits().silence().toMillis()));
    new SslConnectorCustomizer(
            LogFactory.getLog(As4Connector.class), connector, Ssl.ClientAuth.NONE)
        .customize(bundles.getBundle(as4.sslBundle()), Map.of());
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addAdditionalConnectors(connector);
  }

  /** The port it listens at. */
  int port() {
    return connector.getLocalPort();
  }
}

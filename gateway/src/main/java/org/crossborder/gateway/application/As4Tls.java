// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.catalina.connector.Connector;
import org.apache.commons.logging.LogFactory;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.crossborder.gateway.configuration.As4Properties;
import org.crossborder.gateway.configuration.As4Properties.ClientAuthentication;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.tomcat.SslConnectorCustomizer;
import org.springframework.boot.web.server.Ssl;

/**
 * TLS at the AS4 port (eDelivery AS4 3.2.1): the versions and suites of its bundle, and client
 * certificates of partners as the register has them now. What changes, bundle or register, counts
 * for the next connection.
 */
final class As4Tls {
  private static final String VERSIONS = "TLSv1.2,TLSv1.3";

  private final Connector connector;
  private final As4Properties as4;
  private final SslBundles bundles;
  private final Supplier<Set<X509Certificate>> partners;

  /**
   * @param partners certificates of TLS clients, or their anchors; empty while there is no trust
   *     data
   */
  As4Tls(
      Connector connector,
      As4Properties as4,
      SslBundles bundles,
      Supplier<Set<X509Certificate>> partners) {
    this.connector = connector;
    this.as4 = as4;
    this.bundles = bundles;
    this.partners = partners;
    bundles.addBundleUpdateHandler(as4.sslBundle(), bundle -> apply());
  }

  /** For connections from now on. */
  synchronized void apply() {
    SslBundle bundle = bundles.getBundle(as4.sslBundle());
    TlsStrength.warn("crossborder.gateway.as4.ssl-bundle", bundle);
    new SslConnectorCustomizer(LogFactory.getLog(As4Tls.class), connector, asked())
        .customize(bundle, Map.of());
    AbstractHttp11Protocol<?> protocol = (AbstractHttp11Protocol<?>) connector.getProtocolHandler();
    for (SSLHostConfig host : protocol.findSslHostConfigs()) {
      if (bundle.getOptions().getEnabledProtocols() == null) {
        host.setProtocols(VERSIONS);
      }
      if (as4.clientAuthentication() != ClientAuthentication.NONE) {
        host.setTrustStore(trusted(bundle));
      }
    }
    if (connector.getState().isAvailable()) {
      protocol.reloadSslHostConfigs();
    }
  }

  /** Partners may have registered other TLS certificates. */
  void partnersChanged() {
    if (as4.clientAuthentication() != ClientAuthentication.NONE) {
      apply();
    }
  }

  private Ssl.ClientAuth asked() {
    return switch (as4.clientAuthentication()) {
      case NONE -> Ssl.ClientAuth.NONE;
      case OPTIONAL -> Ssl.ClientAuth.WANT;
      case REQUIRED -> Ssl.ClientAuth.NEED;
    };
  }

  /** Without a single partner it is our own certificate, since nobody is not to be said. */
  private KeyStore trusted(SslBundle bundle) {
    Set<X509Certificate> known = partners.get();
    Collection<X509Certificate> anchors =
        known.isEmpty()
            ? GatewayKey.all(as4.sslBundle(), bundle).get(0).chain().subList(0, 1)
            : known;
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      int number = 0;
      for (X509Certificate anchor : anchors) {
        store.setCertificateEntry("partner-" + number++, anchor);
      }
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("Partners' TLS certificates cannot be used", e);
    }
  }
}

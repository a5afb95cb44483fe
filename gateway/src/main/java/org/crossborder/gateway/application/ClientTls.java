// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.util.List;
import javax.net.ssl.KeyManager;
import org.crossborder.gateway.msh.transport.TlsSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.SslOptions;

/** What the bundle of the TLS client says; its key is read again for each new connection. */
final class ClientTls {
  private ClientTls() {}

  static TlsSettings of(String name, SslBundles bundles) {
    SslBundle bundle = bundles.getBundle(name);
    TlsStrength.warn("crossborder.gateway.as4.client-bundle", bundle);
    SslOptions options = bundle.getOptions();
    List<String> versions = list(options.getEnabledProtocols());
    try {
      return new TlsSettings(
          versions.isEmpty() ? TlsSettings.STANDARD.versions() : versions,
          list(options.getCiphers()),
          () -> keyManagers(name, bundles));
    } catch (IllegalArgumentException e) {
      throw new WrongConfigurationException("Bundle " + name + ": " + e.getMessage(), e);
    }
  }

  private static KeyManager[] keyManagers(String name, SslBundles bundles) {
    return bundles.getBundle(name).getManagers().getKeyManagers();
  }

  private static List<String> list(String @Nullable [] values) {
    return values == null ? List.of() : List.of(values);
  }
}

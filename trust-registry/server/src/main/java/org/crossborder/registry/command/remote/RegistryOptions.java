// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which registry a command talks to. */
public final class RegistryOptions {
  @Option(names = "--registry", paramLabel = "URL", description = "the running registry; https")
  private @Nullable URI registry;

  @Option(
      names = "--tls-anchor",
      paramLabel = "PEM",
      description = "certificate that the registry's TLS certificate has to end at")
  private @Nullable Path tlsAnchor;

  /** Filled in by picocli. */
  public RegistryOptions() {}

  /** The registry's API. */
  public RegistryApi api() throws IOException {
    if (registry == null) {
      throw new IllegalArgumentException("--registry is needed, the running registry's URL");
    }
    try {
      return new RegistryApi(registry, tls());
    } catch (GeneralSecurityException e) {
      throw new IOException("TLS cannot be set up: " + e.getMessage(), e);
    }
  }

  private SSLContext tls() throws IOException, GeneralSecurityException {
    if (tlsAnchor == null) {
      return SSLContext.getDefault();
    }
    KeyStore anchors = KeyStore.getInstance(KeyStore.getDefaultType());
    anchors.load(null, null);
    try (InputStream pem = Files.newInputStream(tlsAnchor)) {
      int number = 0;
      for (Certificate anchor : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        anchors.setCertificateEntry("anchor-" + number++, anchor);
      }
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(anchors);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}

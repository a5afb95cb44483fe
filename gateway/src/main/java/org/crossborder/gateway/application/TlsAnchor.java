// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A TLS context that trusts the certificates of one PEM file, and nothing of the platform's. */
final class TlsAnchor {
  private TlsAnchor() {}

  static SSLContext trust(Path pem) {
    try (InputStream in = Files.newInputStream(pem)) {
      Collection<? extends Certificate> anchors =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (anchors.isEmpty()) {
        throw new WrongConfigurationException("There is no certificate in " + pem);
      }
      return context(anchors);
    } catch (IOException | GeneralSecurityException e) {
      throw new WrongConfigurationException("TLS anchor " + pem + " cannot be read: " + e, e);
    }
  }

  private static SSLContext context(Collection<? extends Certificate> anchors)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    int number = 0;
    for (Certificate anchor : anchors) {
      store.setCertificateEntry("anchor-" + number++, anchor);
    }
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** How a registry is reached by TLS. */
public final class RegistryTls {
  private RegistryTls() {}

  /**
   * A context that trusts the certificates of one PEM file, and nothing of the platform's.
   *
   * @throws GeneralSecurityException if there is no certificate in it
   */
  public static SSLContext anchoredAt(Path pem) throws IOException, GeneralSecurityException {
    KeyStore anchors = KeyStore.getInstance(KeyStore.getDefaultType());
    anchors.load(null, null);
    try (InputStream in = Files.newInputStream(pem)) {
      int number = 0;
      for (Certificate anchor : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        anchors.setCertificateEntry("anchor-" + number++, anchor);
      }
    }
    if (anchors.size() == 0) {
      throw new GeneralSecurityException("There is no certificate in " + pem);
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(anchors);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}

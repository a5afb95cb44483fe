// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * A TLS context that trusts the certificates of one PEM file, and nothing of the platform's. The
 * file is read again when it changes, for the next connection.
 */
final class TlsAnchor {
  private static final int RESUMED_SECONDS = 60;

  private TlsAnchor() {}

  static SSLContext trust(Path pem) {
    return trust(pem, peer -> {});
  }

  /**
   * The context.
   *
   * @param seen is told of the certificate of each peer that was trusted
   */
  static SSLContext trust(Path pem, Consumer<X509Certificate> seen) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new ReloadedAnchors(pem, context, seen)}, null);
      // A session is resumed without a look at the anchors, so not for long.
      context.getClientSessionContext().setSessionTimeout(RESUMED_SECONDS);
      return context;
    } catch (GeneralSecurityException e) {
      throw new WrongConfigurationException("TLS anchor " + pem + " cannot be used: " + e, e);
    }
  }

  /** The trust alone, for a client that makes the context, and the sessions, itself. */
  static TrustManager manager(Path pem, Consumer<X509Certificate> seen) {
    try {
      SSLContext unused = SSLContext.getInstance("TLS");
      unused.init(null, null, null);
      return new ReloadedAnchors(pem, unused, seen);
    } catch (GeneralSecurityException e) {
      throw new WrongConfigurationException("TLS anchor " + pem + " cannot be used: " + e, e);
    }
  }

  /** The certificates of the file. */
  static List<X509Certificate> certificates(Path pem) {
    try (InputStream in = Files.newInputStream(pem)) {
      Collection<? extends Certificate> anchors =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (anchors.isEmpty()) {
        throw new WrongConfigurationException("There is no certificate in " + pem);
      }
      return anchors.stream().map(X509Certificate.class::cast).toList();
    } catch (IOException | GeneralSecurityException e) {
      throw new WrongConfigurationException("TLS anchor " + pem + " cannot be read: " + e, e);
    }
  }
}

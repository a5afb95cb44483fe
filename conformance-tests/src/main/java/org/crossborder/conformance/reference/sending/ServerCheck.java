// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.sending;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.crossborder.conformance.as4.http.TlsSetting;

/** Whether a server may be spoken to: path and name, as Java checks them; a mutant forgives. */
final class ServerCheck extends X509ExtendedTrustManager {
  private static final int DNS_NAME = 2;

  private final X509ExtendedTrustManager strict;
  private final Predicate<X509Certificate> forgiven;

  private ServerCheck(X509ExtendedTrustManager strict, Predicate<X509Certificate> forgiven) {
    this.strict = strict;
    this.forgiven = forgiven;
  }

  static SSLContext context(TlsSetting tls, SendingConduct conduct) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(
          null, new TrustManager[] {new ServerCheck(strict(tls), forgiven(conduct))}, null);
      return context;
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("TLS cannot be set up", fault);
    }
  }

  private static Predicate<X509Certificate> forgiven(SendingConduct conduct) {
    if (conduct.breaks(SendingRule.SERVER_NOT_EXPIRED)) {
      return ServerCheck::hasExpired;
    }
    if (conduct.breaks(SendingRule.SERVER_ISSUED)) {
      return server -> server.getIssuerX500Principal().equals(server.getSubjectX500Principal());
    }
    return conduct.breaks(SendingRule.SERVER_NAMED)
        ? server -> !isLocalhost(server)
        : server -> false;
  }

  private static boolean hasExpired(X509Certificate server) {
    try {
      server.checkValidity();
      return false;
    } catch (CertificateException expired) {
      return true;
    }
  }

  private static boolean isLocalhost(X509Certificate server) {
    try {
      Collection<List<?>> names = server.getSubjectAlternativeNames();
      return names != null
          && names.stream()
              .anyMatch(
                  name -> Objects.equals(DNS_NAME, name.get(0)) && "localhost".equals(name.get(1)));
    } catch (CertificateException none) {
      return false;
    }
  }

  private static X509ExtendedTrustManager strict(TlsSetting tls) throws GeneralSecurityException {
    try {
      KeyStore anchors = KeyStore.getInstance("PKCS12");
      anchors.load(null, null);
      for (X509Certificate anchor : tls.anchors()) {
        anchors.setCertificateEntry("anchor-" + anchors.size(), anchor);
      }
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(anchors);
      return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    if (!forgiven.test(chain[0])) {
      strict.checkServerTrusted(chain, type, engine);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    if (!forgiven.test(chain[0])) {
      strict.checkServerTrusted(chain, type, socket);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    strict.checkServerTrusted(chain, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    strict.checkClientTrusted(chain, type, engine);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    strict.checkClientTrusted(chain, type, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    strict.checkClientTrusted(chain, type);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return strict.getAcceptedIssuers();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.crossborder.conformance.pki.Credential;
import org.jspecify.annotations.Nullable;

/** TLS as a client that trusts one anchor, and as a server; both with a credential of their own. */
final class Tls {
  private Tls() {}

  /** Shows no certificate. */
  static SSLContext client(X509Certificate anchor) {
    return context(null, anchor);
  }

  /** Shows its certificate to those who ask. */
  static SSLContext client(Credential credential, X509Certificate anchor) {
    return context(credential, anchor);
  }

  /** Asks nobody for a certificate. */
  static SSLContext server(Credential credential) {
    return context(credential, null);
  }

  /** Can ask for certificates that lead to the anchor. */
  static SSLContext server(Credential credential, X509Certificate clients) {
    return context(credential, clients);
  }

  private static SSLContext context(
      @Nullable Credential credential, @Nullable X509Certificate anchor) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(
          credential == null ? null : keyManagers(credential),
          anchor == null ? null : trustManagers(anchor),
          null);
      return context;
    } catch (GeneralSecurityException | IOException fault) {
      throw new IllegalStateException("TLS cannot be set up", fault);
    }
  }

  private static TrustManager[] trustManagers(X509Certificate anchor)
      throws GeneralSecurityException, IOException {
    KeyStore anchors = empty();
    anchors.setCertificateEntry("anchor", anchor);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(anchors);
    return trust.getTrustManagers();
  }

  private static KeyManager[] keyManagers(Credential credential)
      throws GeneralSecurityException, IOException {
    char[] password = Secrets.random().toCharArray();
    KeyStore keys = empty();
    keys.setKeyEntry(
        credential.alias(),
        credential.keys().getPrivate(),
        password,
        credential.chain().toArray(new Certificate[0]));
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, password);
    return managers.getKeyManagers();
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.crossborder.conformance.pki.Credential;
import org.jspecify.annotations.Nullable;

/**
 * Whom TLS trusts, and who it says we are.
 *
 * @param anchors trust anchors; with none, those of the Java installation
 * @param own our certificate, for client authentication and for serving
 */
public record TlsSetting(List<X509Certificate> anchors, @Nullable Credential own) {
  private static final char[] PASSWORD = "in memory only".toCharArray();

  public TlsSetting {
    anchors = List.copyOf(anchors);
  }

  /** A context for both directions. */
  public SSLContext context() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(anchors.isEmpty() ? null : trusted());
      context.init(keyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException fault) {
      throw new IllegalStateException("TLS cannot be set up", fault);
    }
  }

  private KeyManager @Nullable [] keyManagers() throws GeneralSecurityException, IOException {
    Credential credential = own;
    if (credential == null) {
      return null;
    }
    KeyStore keys = empty();
    keys.setKeyEntry(
        credential.alias(),
        credential.keys().getPrivate(),
        PASSWORD,
        credential.chain().toArray(new Certificate[0]));
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    return managers.getKeyManagers();
  }

  private KeyStore trusted() throws GeneralSecurityException, IOException {
    KeyStore store = empty();
    for (X509Certificate anchor : anchors) {
      store.setCertificateEntry("anchor-" + store.size(), anchor);
    }
    return store;
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.smp;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** TLS to publishers. */
public final class SmpTls {
  private SmpTls() {}

  /** With certificates below these anchors; with the platform's if there are none. */
  public static SSLContext below(List<X509Certificate> anchors) throws GeneralSecurityException {
    if (anchors.isEmpty()) {
      return SSLContext.getDefault();
    }
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      for (X509Certificate anchor : anchors) {
        store.setCertificateEntry("anchor-" + store.size(), anchor);
      }
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException e) {
      throw new GeneralSecurityException("An empty key store cannot be made", e);
    }
  }
}

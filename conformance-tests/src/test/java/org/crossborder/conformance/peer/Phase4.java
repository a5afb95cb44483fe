// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import com.helger.phase4.crypto.AS4CryptoFactoryInMemoryKeyStore;
import com.helger.phase4.crypto.IAS4CryptoFactory;
import com.helger.phase4.mgr.AS4ManagerFactoryInMemory;
import com.helger.phase4.mgr.MetaAS4Manager;
import com.helger.scope.mgr.ScopeManager;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import org.crossborder.conformance.pki.Credential;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** phase4's surroundings: it keeps them once for each JVM. */
final class Phase4 {
  private static final char[] PASSWORD = "in memory only".toCharArray();

  private Phase4() {}

  /** Starts it, unless it runs. */
  static synchronized void start() {
    if (!SLF4JBridgeHandler.isInstalled()) {
      SLF4JBridgeHandler.removeHandlersForRootLogger();
      SLF4JBridgeHandler.install();
    }
    if (!ScopeManager.isGlobalScopePresent()) {
      ScopeManager.onGlobalBegin("conformance-tests");
      MetaAS4Manager.setFactory(new AS4ManagerFactoryInMemory());
    }
  }

  /** Its own key, and the certificates of another that it trusts. */
  static IAS4CryptoFactory keys(Credential own, List<X509Certificate> trusted) {
    try {
      KeyStore keys = empty();
      Certificate[] chain = own.chain().toArray(new Certificate[0]);
      keys.setKeyEntry(own.alias(), own.keys().getPrivate(), PASSWORD, chain);
      KeyStore trust = empty();
      for (X509Certificate certificate : trusted) {
        trust.setCertificateEntry("partner-" + trust.size(), certificate);
      }
      return new AS4CryptoFactoryInMemoryKeyStore(keys, own.alias(), PASSWORD, trust);
    } catch (GeneralSecurityException | IOException fault) {
      throw new IllegalStateException("Key stores in memory cannot be made", fault);
    }
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}

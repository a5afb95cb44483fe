// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;

/** The gateway's own key and certificate chain, from a bundle. */
record GatewayKey(PrivateKey key, List<X509Certificate> chain) {
  GatewayKey {
    chain = List.copyOf(chain);
  }

  static GatewayKey of(String name, SslBundle bundle) {
    KeyStore store = bundle.getStores().getKeyStore();
    if (store == null) {
      throw new WrongConfigurationException("Bundle " + name + " has no key store");
    }
    try {
      return read(store, alias(name, store, bundle), password(bundle));
    } catch (GeneralSecurityException e) {
      throw new WrongConfigurationException("Bundle " + name + " does not give its key: " + e, e);
    }
  }

  private static GatewayKey read(KeyStore store, String alias, char @Nullable [] password)
      throws GeneralSecurityException {
    Key key = store.getKey(alias, password);
    if (!(key instanceof PrivateKey privateKey)) {
      throw new GeneralSecurityException("there is no private key under alias " + alias);
    }
    List<X509Certificate> chain = new ArrayList<>();
    for (Certificate certificate : store.getCertificateChain(alias)) {
      chain.add((X509Certificate) certificate);
    }
    return new GatewayKey(privateKey, chain);
  }

  private static String alias(String name, KeyStore store, SslBundle bundle)
      throws GeneralSecurityException {
    String stated = bundle.getKey().getAlias();
    if (stated != null) {
      return stated;
    }
    List<String> keys = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)) {
        keys.add(alias);
      }
    }
    if (keys.size() != 1) {
      throw new WrongConfigurationException(
          "Bundle " + name + " has " + keys.size() + " keys; name one as key.alias");
    }
    return keys.get(0);
  }

  private static char @Nullable [] password(SslBundle bundle) {
    String own = bundle.getKey().getPassword();
    String stores = bundle.getStores().getKeyStorePassword();
    String password = own == null ? stores : own;
    return password == null ? null : password.toCharArray();
  }

  @Override
  public String toString() {
    return "GatewayKey[" + chain.get(0).getSubjectX500Principal() + "]";
  }
}

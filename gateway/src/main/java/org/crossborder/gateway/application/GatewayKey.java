// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
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

  /** The one that the bundle names, or else all that it has: old and new during a rollover. */
  static List<GatewayKey> all(String name, SslBundle bundle) {
    KeyStore store = bundle.getStores().getKeyStore();
    if (store == null) {
      throw new WrongConfigurationException("Bundle " + name + " has no key store");
    }
    try {
      List<GatewayKey> keys = new ArrayList<>();
      for (String alias : aliases(name, store, bundle)) {
        keys.add(read(store, alias, password(bundle)));
      }
      return keys;
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

  private static List<String> aliases(String name, KeyStore store, SslBundle bundle)
      throws GeneralSecurityException {
    String stated = bundle.getKey().getAlias();
    if (stated != null) {
      return List.of(stated);
    }
    List<String> keys = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)) {
        keys.add(alias);
      }
    }
    if (keys.isEmpty()) {
      throw new WrongConfigurationException("Bundle " + name + " has no key");
    }
    return keys;
  }

  /** The one of the key, or else the one of the key store. */
  static char @Nullable [] password(SslBundle bundle) {
    String own = bundle.getKey().getPassword();
    String stores = bundle.getStores().getKeyStorePassword();
    String password = own == null ? stores : own;
    return password == null ? null : password.toCharArray();
  }

  Instant begin() {
    return chain.get(0).getNotBefore().toInstant();
  }

  boolean isValid(Instant now) {
    return !now.isBefore(begin()) && now.isBefore(chain.get(0).getNotAfter().toInstant());
  }

  @Override
  public String toString() {
    return "GatewayKey[" + chain.get(0).getSubjectX500Principal() + "]";
  }
}

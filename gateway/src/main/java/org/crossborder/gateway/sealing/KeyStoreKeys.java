// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sealing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keys in a key store of the platform: a PKCS#12 file, or a PKCS#11 token. */
public final class KeyStoreKeys implements KeySource {
  private static final String TOKEN = "PKCS11";

  private final Supplier<@Nullable KeyStore> store;
  private final char @Nullable [] password;
  private final @Nullable String alias;

  /**
   * @param store loads it, or gives the one that is loaded; what it throws is told as unavailable
   * @param password of the keys, or the token's PIN
   * @param alias the one key to take; null for all that are there
   */
  public KeyStoreKeys(
      Supplier<@Nullable KeyStore> store, char @Nullable [] password, @Nullable String alias) {
    this.store = store;
    this.password = password == null ? null : password.clone();
    this.alias = alias;
  }

  @Override
  public List<SealingKey> open() throws IOException, GeneralSecurityException {
    return read(loaded());
  }

  @Override
  public List<SealingKey> reopen() throws IOException, GeneralSecurityException {
    KeyStore opened = loaded();
    if (TOKEN.equalsIgnoreCase(opened.getType())) {
      opened.load(null, password);
    }
    return read(opened);
  }

  private KeyStore loaded() throws IOException {
    KeyStore opened = store.get();
    if (opened == null) {
      throw new IOException("There is no key store");
    }
    return opened;
  }

  private List<SealingKey> read(KeyStore opened) throws GeneralSecurityException {
    List<SealingKey> keys = new ArrayList<>();
    for (String each : alias == null ? Collections.list(opened.aliases()) : List.of(alias)) {
      if (opened.isKeyEntry(each)) {
        keys.add(key(opened, each));
      }
    }
    if (keys.isEmpty()) {
      throw new UnrecoverableKeyException(
          alias == null ? "No key is there" : "There is no key with the alias " + alias);
    }
    return keys;
  }

  private SealingKey key(KeyStore opened, String each) throws GeneralSecurityException {
    Key key = opened.getKey(each, password);
    Certificate[] chain = opened.getCertificateChain(each);
    if (!(key instanceof PrivateKey privateKey) || chain == null || chain.length == 0) {
      throw new UnrecoverableKeyException("The key " + each + " has no certificate");
    }
    List<X509Certificate> certificates = new ArrayList<>();
    for (Certificate certificate : chain) {
      certificates.add((X509Certificate) certificate);
    }
    return new SealingKey(privateKey, certificates);
  }
}

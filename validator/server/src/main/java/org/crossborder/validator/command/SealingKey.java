// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A key with its certificates, the signer's first. */
record SealingKey(PrivateKey key, List<X509Certificate> chain) {
  static SealingKey load(Path keyStore, Path passwordFile, Optional<String> alias)
      throws IOException, GeneralSecurityException {
    char[] password = Files.readString(passwordFile).strip().toCharArray();
    try (InputStream in = Files.newInputStream(keyStore)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      String name = alias.isPresent() ? alias.get() : onlyKey(store);
      Certificate[] chain = store.getCertificateChain(name);
      if (chain == null || !(store.getKey(name, password) instanceof PrivateKey key)) {
        throw new IllegalStateException("The key store holds no key named " + name);
      }
      return new SealingKey(
          key, Arrays.stream(chain).map(certificate -> (X509Certificate) certificate).toList());
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private static String onlyKey(KeyStore store) throws GeneralSecurityException {
    List<String> names =
        Collections.list(store.aliases()).stream().filter(name -> isKey(store, name)).toList();
    if (names.size() != 1) {
      throw new IllegalStateException(
          names.isEmpty()
              ? "The key store holds no key"
              : "The key store holds several keys; choose one by --alias: " + names);
    }
    return names.get(0);
  }

  private static boolean isKey(KeyStore store, String name) {
    try {
      return store.isKeyEntry(name);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key store cannot be read", e);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.pki;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import org.crossborder.conformance.process.PrivateFiles;

/**
 * A private key with its certificate chain, the holder's certificate first.
 *
 * @param alias name of the entry in a key store
 */
public record Credential(String alias, KeyPair keys, List<X509Certificate> chain) {
  public Credential {
    chain = List.copyOf(chain);
  }

  /** The holder's certificate. */
  public X509Certificate certificate() {
    return chain.get(0);
  }

  /** Writes a PKCS#12 key store that only its owner can read. */
  public void writePkcs12(Path file, String password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          alias, keys.getPrivate(), password.toCharArray(), chain.toArray(new Certificate[0]));
      PrivateFiles.create(file);
      try (OutputStream out = Files.newOutputStream(file)) {
        store.store(out, password.toCharArray());
      }
    } catch (GeneralSecurityException | IOException fault) {
      throw new IllegalStateException("Key store " + file + " cannot be written", fault);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

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

/** An issuing authority's key with its certificate and the CA's above it. */
record Seal(KeyPair keys, List<X509Certificate> chain) {
  Seal {
    chain = List.copyOf(chain);
  }

  X509Certificate certificate() {
    return chain.get(0);
  }

  void writePkcs12(Path file, String password) {
    try (OutputStream out = Files.newOutputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          "seal", keys.getPrivate(), password.toCharArray(), chain.toArray(new Certificate[0]));
      store.store(out, password.toCharArray());
    } catch (GeneralSecurityException | IOException fault) {
      throw new IllegalStateException("Key store " + file + " cannot be written", fault);
    }
  }
}

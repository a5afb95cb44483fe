// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.process.PrivateFiles;

/** A PKCS#12 file with several keys, each under its name. */
final class KeyFile {
  private final Path file;
  private final KeyStore store;
  private final char[] password;

  private KeyFile(Path file, KeyStore store, char[] password) {
    this.file = file;
    this.store = store;
    this.password = password;
  }

  static KeyFile read(Path file, Path passwordFile) {
    try (InputStream in = Files.newInputStream(file)) {
      char[] password = Files.readString(passwordFile).strip().toCharArray();
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      return new KeyFile(file, store, password);
    } catch (IOException | GeneralSecurityException fault) {
      throw new IllegalArgumentException("Keys cannot be read from " + file + ": " + fault, fault);
    }
  }

  /** Writes a new one that only its owner can read. */
  static void write(Path file, String password, List<Credential> credentials) throws IOException {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      for (Credential credential : credentials) {
        store.setKeyEntry(
            credential.alias(),
            credential.keys().getPrivate(),
            password.toCharArray(),
            credential.chain().toArray(new Certificate[0]));
      }
      PrivateFiles.create(file);
      try (OutputStream out = Files.newOutputStream(file)) {
        store.store(out, password.toCharArray());
      }
    } catch (GeneralSecurityException fault) {
      throw new IOException("Keys cannot be written to " + file, fault);
    }
  }

  Credential require(String alias) {
    return find(alias)
        .orElseThrow(() -> new IllegalArgumentException(file + " has no key '" + alias + "'"));
  }

  Optional<Credential> find(String alias) {
    try {
      if (!(store.getKey(alias, password) instanceof PrivateKey key)) {
        return Optional.empty();
      }
      List<X509Certificate> chain =
          Arrays.stream(store.getCertificateChain(alias)).map(X509Certificate.class::cast).toList();
      return Optional.of(
          new Credential(alias, new KeyPair(chain.get(0).getPublicKey(), key), chain));
    } catch (GeneralSecurityException fault) {
      throw new IllegalArgumentException(
          "The key '" + alias + "' of " + file + " cannot be read: " + fault, fault);
    }
  }
}

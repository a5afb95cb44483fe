// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A key with its certificates.
 *
 * @param chain the key's own certificate first
 */
public record SigningKey(PrivateKey key, List<X509Certificate> chain) {
  public SigningKey {
    chain = List.copyOf(chain);
  }

  /** From a PKCS#12 file with one key. */
  public static SigningKey read(Path keystore, Path passwordFile)
      throws IOException, GeneralSecurityException {
    List<String> lines = Files.readAllLines(passwordFile);
    char[] password = (lines.isEmpty() ? "" : lines.get(0)).toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keystore)) {
      store.load(in, password);
    }
    for (String alias : Collections.list(store.aliases())) {
      if (store.getKey(alias, password) instanceof PrivateKey key) {
        List<X509Certificate> chain = new ArrayList<>();
        for (Certificate certificate : store.getCertificateChain(alias)) {
          chain.add((X509Certificate) certificate);
        }
        return new SigningKey(key, chain);
      }
    }
    throw new IOException(keystore + " has no private key");
  }
}

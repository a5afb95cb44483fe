// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sealing;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import org.crossborder.gateway.security.MshKey;

/** Where an authority's key is in a test. */
enum KeyPlace {
  PKCS12 {
    @Override
    KeySource put(Path folder, String alias, MshKey key) throws Exception {
      char[] password = "changeit".toCharArray();
      Path file = folder.resolve(alias + ".p12");
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(alias, key.privateKey(), password, new Certificate[] {key.certificate()});
      try (OutputStream out = Files.newOutputStream(file)) {
        store.store(out, password);
      }
      return new KeyStoreKeys(() -> load(file, password), password, alias);
    }
  },
  PKCS11 {
    @Override
    KeySource put(Path folder, String alias, MshKey key) throws Exception {
      SoftHsm.put("authority", alias, key);
      KeyStore token = SoftHsm.open("authority");
      return new KeyStoreKeys(() -> token, SoftHsm.PIN.toCharArray(), alias);
    }
  };

  abstract KeySource put(Path folder, String alias, MshKey key) throws Exception;

  private static KeyStore load(Path file, char[] password) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      return store;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}

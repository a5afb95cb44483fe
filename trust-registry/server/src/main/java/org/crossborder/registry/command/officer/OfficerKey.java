// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;

/** An officer's private key with its certificate, in a PKCS#12 file that only the officer reads. */
record OfficerKey(PrivateKey key, X509Certificate certificate) {
  private static final String ALIAS = "officer";

  /** Reads the only key of a key store. */
  static OfficerKey load(Path file, char[] password) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      List<String> names = Collections.list(store.aliases());
      if (names.size() == 1
          && store.getKey(names.get(0), password) instanceof PrivateKey key
          && store.getCertificate(names.get(0)) instanceof X509Certificate certificate) {
        return new OfficerKey(key, certificate);
      }
      throw new IOException(file + " does not hold exactly one key with its certificate");
    } catch (GeneralSecurityException e) {
      throw new IOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Writes a new file, encrypted; one that is there is not overwritten. */
  void store(Path file, char[] password) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (OutputStream out = Files.newOutputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(ALIAS, key, password, new Certificate[] {certificate});
      store.store(out, password);
    } catch (GeneralSecurityException e) {
      throw new IOException(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.ssl.SslBundle;

/** The certificates that a bundle holds, its own and those that it trusts. */
final class BundleCertificates {
  private BundleCertificates() {}

  /** One of each entry; of a chain the first. */
  static List<X509Certificate> of(SslBundle bundle) {
    return Stream.of(bundle.getStores().getKeyStore(), bundle.getStores().getTrustStore())
        .filter(Objects::nonNull)
        .flatMap(store -> of(store).stream())
        .toList();
  }

  /** Subjects and serial numbers, for a person. */
  static List<String> names(SslBundle bundle) {
    return of(bundle).stream()
        .map(
            certificate ->
                certificate.getSubjectX500Principal()
                    + ", serial number "
                    + certificate.getSerialNumber().toString(16))
        .toList();
  }

  static List<X509Certificate> of(KeyStore store) {
    List<X509Certificate> found = new ArrayList<>();
    try {
      for (String alias : Collections.list(store.aliases())) {
        if (store.getCertificate(alias) instanceof X509Certificate certificate) {
          found.add(certificate);
        }
      }
      return found;
    } catch (GeneralSecurityException e) {
      throw new WrongConfigurationException("A key store cannot be read: " + e, e);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.timestamp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.util.Store;

/** The certificates of a CMS structure, as the platform's own; a few are enough. */
final class Certificates {
  private static final int MAXIMUM = 20;

  private Certificates() {}

  static List<X509Certificate> in(Store<X509CertificateHolder> store) {
    return store.getMatches(null).stream()
        .limit(MAXIMUM)
        .flatMap(holder -> parse(holder).stream())
        .toList();
  }

  private static Optional<X509Certificate> parse(X509CertificateHolder holder) {
    try {
      return Optional.of(
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(holder.getEncoded())));
    } catch (CertificateException | IOException e) {
      return Optional.empty();
    }
  }
}

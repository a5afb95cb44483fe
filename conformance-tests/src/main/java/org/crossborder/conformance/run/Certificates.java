// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** Certificates in a PEM or DER file. */
final class Certificates {
  private Certificates() {}

  static List<X509Certificate> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      List<X509Certificate> certificates =
          CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (certificates.isEmpty()) {
        throw new IllegalArgumentException(file + " has no certificate");
      }
      return certificates;
    } catch (IOException | CertificateException fault) {
      throw new IllegalArgumentException(
          "Certificates cannot be read from " + file + ": " + fault, fault);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.imported;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Certificates by the alias that the other gateway knows them by: {@code ALIAS.pem}, {@code .crt},
 * {@code .cer} or {@code .der}, and {@code tls-ALIAS.pem} and so on for TLS anchors.
 */
record CertificateFolder(Path folder) {
  private static final List<String> ENDINGS = List.of(".pem", ".crt", ".cer", ".der");

  /** Those of an alias; empty if there is no such file. */
  List<X509Certificate> of(String alias) throws IOException {
    for (String ending : ENDINGS) {
      Path file = folder.resolve(alias + ending).normalize();
      if (file.startsWith(folder.normalize()) && Files.isReadable(file)) {
        return read(file);
      }
    }
    return List.of();
  }

  List<X509Certificate> tlsAnchors(String alias) throws IOException {
    return of("tls-" + alias);
  }

  private static List<X509Certificate> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
          .map(X509Certificate.class::cast)
          .toList();
    } catch (CertificateException e) {
      throw new IOException(file + " is no certificate: " + e.getMessage(), e);
    }
  }
}

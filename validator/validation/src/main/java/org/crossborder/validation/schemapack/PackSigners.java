// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schemapack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose packs an operator uses: these certificates and no others, so that taking one from the list
 * withdraws it.
 */
public record PackSigners(Set<X509Certificate> certificates) {
  /** Nobody: every pack is refused. */
  public static final PackSigners NONE = new PackSigners(Set.of());

  public PackSigners {
    certificates = Set.copyOf(certificates);
  }

  /** The certificates of a file, PEM or DER. */
  public static PackSigners read(Path file) throws IOException, CertificateException {
    try (InputStream in = Files.newInputStream(file)) {
      return new PackSigners(
          CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
              .map(X509Certificate.class::cast)
              .collect(Collectors.toSet()));
    }
  }

  /** Whether a certificate is one of them, and in its own period of validity at a time. */
  boolean include(X509Certificate certificate, Instant at) {
    return certificates.contains(certificate)
        && !at.isBefore(certificate.getNotBefore().toInstant())
        && !at.isAfter(certificate.getNotAfter().toInstant());
  }
}

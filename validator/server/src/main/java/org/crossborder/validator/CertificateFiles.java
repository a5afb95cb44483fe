// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Reads certificates (PEM or DER, several to a file) and revocation data (DER) from files. */
public final class CertificateFiles {
  private CertificateFiles() {}

  /**
   * All certificates of some files.
   *
   * @throws GeneralSecurityException if one of them holds something else
   */
  public static List<X509Certificate> certificates(List<Path> files)
      throws IOException, GeneralSecurityException {
    List<X509Certificate> certificates = new ArrayList<>();
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
            .map(certificate -> (X509Certificate) certificate)
            .forEach(certificates::add);
      }
    }
    return certificates;
  }

  /** The content of some files, one CRL or OCSP response each. */
  public static List<byte[]> revocationData(List<Path> files) throws IOException {
    List<byte[]> data = new ArrayList<>();
    for (Path file : files) {
      data.add(Files.readAllBytes(file));
    }
    return data;
  }
}

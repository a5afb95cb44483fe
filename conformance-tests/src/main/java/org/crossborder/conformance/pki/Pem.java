// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.pki;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/** Certificates as PEM (RFC 7468), for openssl, curl and the gateways. */
public final class Pem {
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private Pem() {}

  /** Writes the certificates one after the other. */
  public static void write(Path file, List<X509Certificate> certificates) {
    try {
      Files.writeString(file, of(certificates));
    } catch (IOException fault) {
      throw new IllegalStateException(file + " cannot be written", fault);
    }
  }

  /** The certificates one after the other. */
  public static String of(List<X509Certificate> certificates) {
    StringBuilder pem = new StringBuilder();
    for (X509Certificate certificate : certificates) {
      pem.append("-----BEGIN CERTIFICATE-----\n")
          .append(LINES.encodeToString(encoded(certificate)))
          .append("\n-----END CERTIFICATE-----\n");
    }
    return pem.toString();
  }

  /**
   * Reads what {@link #of} wrote.
   *
   * @throws IllegalArgumentException if there is no certificate
   */
  public static List<X509Certificate> read(String pem) {
    try {
      List<X509Certificate> certificates =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(
                  new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
              .stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (certificates.isEmpty()) {
        throw new IllegalArgumentException("There is no certificate");
      }
      return certificates;
    } catch (CertificateException broken) {
      throw new IllegalArgumentException("This is no certificate", broken);
    }
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException fault) {
      throw new IllegalStateException("A certificate of our own cannot be encoded", fault);
    }
  }
}

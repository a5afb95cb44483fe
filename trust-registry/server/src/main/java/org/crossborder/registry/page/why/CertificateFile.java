// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.why;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates as people have them: PEM (RFC 7468), one after another, or one in DER. */
final class CertificateFile {
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]+)-----END CERTIFICATE-----");

  private CertificateFile() {}

  static List<X509Certificate> read(byte[] bytes) throws UnreadableCertificateException {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.contains("PRIVATE KEY-----")) {
      throw new UnreadableCertificateException("why.error.certificate.privateKey");
    }
    if (!text.contains("-----BEGIN")) {
      return List.of(certificate(bytes));
    }
    List<X509Certificate> certificates = new ArrayList<>();
    Matcher matcher = PEM.matcher(text);
    while (matcher.find()) {
      certificates.add(certificate(decoded(matcher.group(1))));
    }
    if (certificates.isEmpty()) {
      throw new UnreadableCertificateException("why.error.certificate.unreadable");
    }
    return certificates;
  }

  private static byte[] decoded(String base64) throws UnreadableCertificateException {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new UnreadableCertificateException("why.error.certificate.unreadable");
    }
  }

  private static X509Certificate certificate(byte[] der) throws UnreadableCertificateException {
    try {
      ByteArrayInputStream in = new ByteArrayInputStream(der);
      X509Certificate certificate =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
      if (certificate == null || in.available() > 0) {
        throw new UnreadableCertificateException("why.error.certificate.unreadable");
      }
      return certificate;
    } catch (CertificateException e) {
      throw new UnreadableCertificateException("why.error.certificate.unreadable");
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import tools.jackson.core.JsonGenerator;

/** Writes what people compare of a certificate. */
final class CertificateJson {
  private CertificateJson() {}

  static void write(JsonGenerator out, String name, X509Certificate certificate) {
    out.writeObjectPropertyStart(name);
    out.writeStringProperty("subject", certificate.getSubjectX500Principal().getName());
    out.writeStringProperty("issuer", certificate.getIssuerX500Principal().getName());
    out.writeStringProperty("serialNumber", certificate.getSerialNumber().toString(16));
    out.writeStringProperty("notBefore", certificate.getNotBefore().toInstant().toString());
    out.writeStringProperty("notAfter", certificate.getNotAfter().toInstant().toString());
    out.writeStringProperty("sha256", sha256(certificate));
    out.writeEndObject();
  }

  private static String sha256(X509Certificate certificate) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}

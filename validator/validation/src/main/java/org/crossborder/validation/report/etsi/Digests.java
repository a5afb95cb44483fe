// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.etsi;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import org.crossborder.validation.report.xml.XmlPage;

/** SHA-256 as an identifier, and as the elements of XML-DSig. */
final class Digests {
  private static final String SHA_256 = "http://www.w3.org/2001/04/xmlenc#sha256";

  private Digests() {}

  static String hex(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  static void write(XmlPage page, String hex) {
    page.open("ds:DigestMethod").attribute("Algorithm", SHA_256).close();
    page.text("ds:DigestValue", Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex)));
  }
}

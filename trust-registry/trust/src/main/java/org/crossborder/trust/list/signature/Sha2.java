// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.signature;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.xml.crypto.dsig.DigestMethod;

/** The digests that a list may be signed with (TS 119 612, clause 5.7.1): SHA-256 or better. */
final class Sha2 {
  private static final Map<String, String> ALGORITHMS =
      Map.of(
          DigestMethod.SHA256, "SHA-256",
          DigestMethod.SHA384, "SHA-384",
          DigestMethod.SHA512, "SHA-512");

  private Sha2() {}

  static boolean has(String uri) {
    return ALGORITHMS.containsKey(uri);
  }

  /** The digest of a certificate by an algorithm that {@link #has} knows. */
  static byte[] digest(String uri, X509Certificate certificate) {
    try {
      return MessageDigest.getInstance(ALGORITHMS.getOrDefault(uri, uri))
          .digest(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("A certificate cannot be encoded", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has SHA-2", e);
    }
  }
}

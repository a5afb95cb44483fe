// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import org.crossborder.trust.path.Fingerprint;

/**
 * A certificate in words.
 *
 * @param sha256 of the certificate, lower-case hexadecimal
 * @param spkiSha256 of its subject public key info: stays when the same key is certified anew
 * @param validity VALID, SOON_EXPIRED, EXPIRED or NOT_YET
 */
public record CertificateView(
    String subject,
    String issuer,
    String serial,
    Instant from,
    Instant to,
    String key,
    String signature,
    String sha256,
    String spkiSha256,
    Validity validity) {
  private static final Duration SOON = Duration.ofDays(60);

  /** Where a certificate stands in its validity period. */
  public enum Validity {
    VALID,
    SOON_EXPIRED,
    EXPIRED,
    NOT_YET
  }

  /** The certificate as it stands at {@code now}. */
  public static CertificateView of(X509Certificate certificate, Instant now) {
    return new CertificateView(
        certificate.getSubjectX500Principal().getName(),
        certificate.getIssuerX500Principal().getName(),
        certificate.getSerialNumber().toString(16),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant(),
        key(certificate.getPublicKey()),
        certificate.getSigAlgName(),
        Fingerprint.sha256(certificate),
        Fingerprint.sha256(certificate.getPublicKey().getEncoded()),
        validity(certificate, now));
  }

  private static Validity validity(X509Certificate certificate, Instant now) {
    Instant end = certificate.getNotAfter().toInstant();
    if (now.isAfter(end)) {
      return Validity.EXPIRED;
    }
    if (now.isBefore(certificate.getNotBefore().toInstant())) {
      return Validity.NOT_YET;
    }
    return now.plus(SOON).isAfter(end) ? Validity.SOON_EXPIRED : Validity.VALID;
  }

  private static String key(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      return "RSA " + rsa.getModulus().bitLength();
    }
    if (key instanceof ECPublicKey ec) {
      return "EC " + ec.getParams().getCurve().getField().getFieldSize();
    }
    return key.getAlgorithm();
  }
}

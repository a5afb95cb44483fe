// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;

/**
 * What registered certificates must fulfil at the time they are used: valid, not revoked, strong
 * enough.
 */
public record SecurityPolicy(AlgorithmPolicy algorithms, CertificateStatus status) {
  /** The algorithms that come with the gateway; nothing is revoked. */
  public static final SecurityPolicy STANDARD =
      new SecurityPolicy(AlgorithmPolicy.standard(), CertificateStatus.NEVER_REVOKED);

  /** The newest of the certificates that may be encrypted for now, by the day it begins. */
  public Optional<X509Certificate> recipient(List<X509Certificate> registered, Instant now) {
    return registered.stream()
        .filter(certificate -> isValid(certificate, now))
        .filter(certificate -> status.revocation(certificate, now).isEmpty())
        .filter(certificate -> isStrongEnough(certificate, now))
        .max(Comparator.comparing(X509Certificate::getNotBefore));
  }

  /** EBMS:0101 or 0103 unless this certificate may have signed a message that comes now. */
  void requireSigner(X509Certificate signer, AlgorithmSuite suite, Instant now)
      throws MessageRefused {
    if (!isValid(signer, now)) {
      throw untrusted(
          "The certificate of the signer, %s, is valid from %s to %s only."
              .formatted(
                  signer.getSubjectX500Principal(),
                  signer.getNotBefore().toInstant(),
                  signer.getNotAfter().toInstant()));
    }
    Optional<String> revocation = status.revocation(signer, now);
    if (revocation.isPresent()) {
      throw untrusted(revocation.get());
    }
    if (!suite.signsWith(signer)) {
      throw Profile.deviation("The signer's key is not of the kind that the profile signs with.");
    }
    algorithms.require(PolicyLine.Use.SIGNATURE, suite.signature(), signer.getPublicKey(), now);
    algorithms.require(PolicyLine.Use.DIGEST, Algorithms.DIGEST, null, now);
  }

  /** EBMS:0103 unless content may be encrypted so now. */
  void requireEncryption(String keyMethod, PublicKey recipient, Instant now) throws MessageRefused {
    algorithms.require(PolicyLine.Use.KEY, keyMethod, recipient, now);
    algorithms.require(PolicyLine.Use.CONTENT, Algorithms.CONTENT_ENCRYPTION, null, now);
  }

  /** Whether we may sign with this key now. */
  boolean signs(X509Certificate own, AlgorithmSuite suite, Instant now) {
    return isValid(own, now)
        && algorithms.accepts(PolicyLine.Use.SIGNATURE, suite.signature(), own.getPublicKey(), now);
  }

  private boolean isStrongEnough(X509Certificate certificate, Instant now) {
    return AlgorithmSuite.encryptingFor(certificate)
        .map(ContentKeyMethod::of)
        .filter(
            method ->
                algorithms.accepts(
                    PolicyLine.Use.KEY, method.algorithm(), certificate.getPublicKey(), now))
        .isPresent();
  }

  static boolean isValid(X509Certificate certificate, Instant now) {
    try {
      certificate.checkValidity(Date.from(now));
      return true;
    } catch (CertificateException e) {
      return false;
    }
  }

  private static MessageRefused untrusted(String detail) {
    return new MessageRefused(ErrorCode.FAILED_AUTHENTICATION, detail);
  }
}

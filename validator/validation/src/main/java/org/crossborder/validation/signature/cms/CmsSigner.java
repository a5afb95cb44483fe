// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.crossborder.validation.signature.cms.SignedAttributes.CertificateDigest;

/**
 * One SignerInfo, with the certificates that come along (RFC 5652, section 5.3).
 *
 * @param content what is signed: attached, or given from beside
 * @param certificates every certificate that can be read; none of them is trusted
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CmsSigner(
    SignerInformation info,
    SignedAttributes attributes,
    byte[] content,
    List<X509Certificate> certificates) {
  private static final int MAXIMUM_CERTIFICATES = 20;

  static CmsSigner of(SignerInformation info, CMSSignedData data, byte[] content) {
    return new CmsSigner(info, new SignedAttributes(info), content, certificates(data));
  }

  /**
   * The signing certificate: the one whose digest is signed, and that the SignerInfo names too (EN
   * 319 102-1, clause 5.2.3).
   */
  Optional<X509Certificate> certificate() {
    return attributes
        .certificateDigest()
        .flatMap(
            digest ->
                certificates.stream()
                    .filter(certificate -> isDigest(digest, certificate) && isNamed(certificate))
                    .findFirst());
  }

  Optional<CmsAlgorithms> algorithms() {
    return CmsAlgorithms.of(
        info.getDigestAlgorithmID(), info.toASN1Structure().getDigestEncryptionAlgorithm());
  }

  /** The object identifier of the signature algorithm, as a URI (RFC 3061). */
  String algorithmUri() {
    return "urn:oid:"
        + info.toASN1Structure().getDigestEncryptionAlgorithm().getAlgorithm().getId();
  }

  private boolean isNamed(X509Certificate certificate) {
    try {
      return info.getSID().match(new X509CertificateHolder(certificate.getEncoded()));
    } catch (IOException | CertificateException | RuntimeException malformed) {
      return false;
    }
  }

  private static boolean isDigest(CertificateDigest digest, X509Certificate certificate) {
    return CmsAlgorithms.digestName(digest.algorithm())
        .filter(name -> MessageDigest.isEqual(digest.value(), digest(name, encoded(certificate))))
        .isPresent();
  }

  static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The platform has no " + algorithm, e);
    }
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateException e) {
      return new byte[0];
    }
  }

  private static List<X509Certificate> certificates(CMSSignedData data) {
    List<X509Certificate> certificates = new ArrayList<>();
    for (X509CertificateHolder holder : data.getCertificates().getMatches(null)) {
      if (certificates.size() < MAXIMUM_CERTIFICATES) {
        parse(holder).ifPresent(certificates::add);
      }
    }
    return certificates;
  }

  private static Optional<X509Certificate> parse(X509CertificateHolder holder) {
    try {
      return Optional.of(
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(holder.getEncoded())));
    } catch (CertificateException | IOException unreadable) {
      return Optional.empty();
    }
  }
}

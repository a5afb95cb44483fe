// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.crossborder.validation.signature.cms.SignedAttributes.CertificateDigest;
import org.crossborder.validation.signature.timestamp.ValidationData;

/**
 * One SignerInfo, with the certificates that come along (RFC 5652, section 5.3).
 *
 * @param content what is signed: attached, or given from beside
 * @param signedData around it
 * @param certificates every certificate that can be read; none of them is trusted
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CmsSigner(
    SignerInformation info,
    SignedAttributes attributes,
    byte[] content,
    SignedData signedData,
    List<X509Certificate> certificates) {
  private static final int MAXIMUM_CERTIFICATES = 50;

  static CmsSigner of(SignerInformation info, CMSSignedData data, byte[] content) {
    SignedData signedData = SignedData.getInstance(data.toASN1Structure().getContent());
    return new CmsSigner(
        info, new SignedAttributes(info), content, signedData, certificates(signedData));
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

  static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateException e) {
      return new byte[0];
    }
  }

  /** Everything at hand in the signed data. */
  ValidationData validationData() {
    return CmsValidationData.in(signedData, info);
  }

  private static List<X509Certificate> certificates(SignedData data) {
    return data.getCertificates() == null
        ? List.of()
        : Arrays.stream(data.getCertificates().toArray())
            .limit(MAXIMUM_CERTIFICATES)
            .flatMap(each -> certificate(each).stream())
            .toList();
  }

  /** A certificate, if it can be read. */
  static Optional<X509Certificate> certificate(ASN1Encodable encoded) {
    try {
      return Optional.of(
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(Der.of(encoded))));
    } catch (CertificateException unreadable) {
      return Optional.empty();
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.timestamp;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Identification of the signing certificate of a token: the one that the signer identifier names
 * and whose digest is signed (RFC 3161, section 2.4.2; RFC 5816). Where both versions of the
 * attribute stand, both have to fit.
 */
final class SigningCertificateAttribute {
  private SigningCertificateAttribute() {}

  static Optional<X509Certificate> identify(
      TimestampToken token, List<X509Certificate> candidates) {
    return candidates.stream()
        .filter(candidate -> isNamed(token.token(), candidate))
        .filter(candidate -> isSigned(token.token(), candidate))
        .findFirst();
  }

  private static boolean isNamed(TimeStampToken token, X509Certificate candidate) {
    try {
      return token.getSID().match(new X509CertificateHolder(candidate.getEncoded()));
    } catch (IOException | CertificateEncodingException | RuntimeException e) {
      return false;
    }
  }

  private static boolean isSigned(TimeStampToken token, X509Certificate candidate) {
    AttributeTable signed = token.getSignedAttributes();
    Attribute first = signed.get(PKCSObjectIdentifiers.id_aa_signingCertificate);
    Attribute second = signed.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    try {
      return (first != null || second != null)
          && (first == null || fitsFirst(value(first), candidate))
          && (second == null || fitsSecond(value(second), candidate));
    } catch (CertificateEncodingException | RuntimeException e) {
      return false;
    }
  }

  private static ASN1Encodable value(Attribute attribute) {
    return attribute.getAttrValues().getObjectAt(0);
  }

  private static boolean fitsFirst(ASN1Encodable value, X509Certificate candidate)
      throws CertificateEncodingException {
    ESSCertID id = SigningCertificate.getInstance(value).getCerts()[0];
    return MessageDigest.isEqual(
        DigestNames.digest("SHA-1", candidate.getEncoded()), id.getCertHash());
  }

  private static boolean fitsSecond(ASN1Encodable value, X509Certificate candidate)
      throws CertificateEncodingException {
    ESSCertIDv2 id = SigningCertificateV2.getInstance(value).getCerts()[0];
    Optional<String> digest = DigestNames.of(id.getHashAlgorithm().getAlgorithm());
    return digest.isPresent()
        && MessageDigest.isEqual(
            DigestNames.digest(digest.get(), candidate.getEncoded()), id.getCertHash());
  }
}

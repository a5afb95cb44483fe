// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.timestamp;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Whether those bytes of a time-stamp token (RFC 3161, RFC 5652) that its signature does not cover
 * are as they must be: versions, algorithm parameters, and the certificates that it brings.
 */
public enum TokenForm {
  /** No byte could be another. */
  EXACT,
  /** A certificate in it was issued by nobody known, so that nobody can say. */
  UNKNOWN_ISSUER,
  /** Something in it is not as a time-stamping authority writes it. */
  OTHER;

  /**
   * The form of a token.
   *
   * @param known certificates that may have issued those in the token
   */
  public static TokenForm of(byte[] der, Collection<X509Certificate> known) {
    try {
      ASN1Primitive parsed = ASN1Primitive.fromByteArray(der);
      SignedData data = SignedData.getInstance(ContentInfo.getInstance(parsed).getContent());
      return Arrays.equals(parsed.getEncoded(ASN1Encoding.DER), der) && isPlain(data)
          ? certificates(TimestampToken.parse(der).certificates(), known)
          : OTHER;
    } catch (IOException | IllegalArgumentException e) {
      return OTHER;
    }
  }

  private static boolean isPlain(SignedData data) {
    if (data.getSignerInfos().size() != 1 || data.getDigestAlgorithms().size() != 1) {
      return false;
    }
    SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
    ASN1Encodable digest = data.getDigestAlgorithms().getObjectAt(0);
    return data.getVersion().hasValue(3)
        && data.getCRLs() == null
        && signer.getVersion().hasValue(1)
        && signer.getUnauthenticatedAttributes() == null
        && AlgorithmIdentifier.getInstance(digest)
            .getAlgorithm()
            .equals(signer.getDigestAlgorithm().getAlgorithm())
        && Stream.of(AlgorithmIdentifier.getInstance(digest), signer.getDigestAlgorithm())
            .allMatch(algorithm -> isEmpty(algorithm.getParameters()));
  }

  private static boolean isEmpty(@Nullable ASN1Encodable parameters) {
    return parameters == null || parameters.toASN1Primitive().equals(DERNull.INSTANCE);
  }

  private static TokenForm certificates(
      List<X509Certificate> brought, Collection<X509Certificate> known) {
    List<X509Certificate> issuers = Stream.concat(brought.stream(), known.stream()).toList();
    boolean vouched =
        brought.stream()
            .allMatch(one -> issuers.stream().anyMatch(issuer -> isIssuedBy(one, issuer)));
    return vouched ? EXACT : UNKNOWN_ISSUER;
  }

  private static boolean isIssuedBy(X509Certificate certificate, X509Certificate issuer) {
    if (!issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
      return false;
    }
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.lote;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.path.Fingerprint;

/**
 * A list of trusted entities as a compact JWS: JAdES baseline B (TS 119 182-1), the signer's
 * certificate in {@code x5c} and by its digest in {@code x5t#S256}, the signing time in {@code
 * iat}.
 */
public final class LoteJws {
  private static final JOSEObjectType TYPE = new JOSEObjectType("JWT");
  private static final String SIGNING_TIME = "iat";

  private LoteJws() {}

  /** Signs a list with ES256. */
  public static String sign(
      byte[] lote, PrivateKey key, X509Certificate certificate, Instant signingTime) {
    try {
      JWSHeader header =
          new JWSHeader.Builder(JWSAlgorithm.ES256)
              .type(TYPE)
              .x509CertChain(List.of(Base64.encode(certificate.getEncoded())))
              .x509CertSHA256Thumbprint(thumbprint(certificate))
              .customParam(SIGNING_TIME, signingTime.getEpochSecond())
              .build();
      JWSObject jws = new JWSObject(header, new Payload(lote));
      jws.sign(new ECDSASigner((ECPrivateKey) key));
      return jws.serialize();
    } catch (JOSEException | CertificateEncodingException e) {
      throw new IllegalStateException("A list cannot be signed: " + e.getMessage(), e);
    }
  }

  /**
   * The list, if one of these certificates signed it.
   *
   * @param accepted certificates of the scheme operator; whichever else is in the header counts
   *     nothing
   */
  public static Optional<byte[]> verify(String compact, List<X509Certificate> accepted) {
    try {
      JWSObject jws = JWSObject.parse(compact);
      return accepted.stream().anyMatch(signer -> isSignedWith(jws, signer))
          ? Optional.of(jws.getPayload().toBytes())
          : Optional.empty();
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  private static boolean isSignedWith(JWSObject jws, X509Certificate signer) {
    Object signingTime = jws.getHeader().getCustomParam(SIGNING_TIME);
    try {
      return JWSAlgorithm.ES256.equals(jws.getHeader().getAlgorithm())
          && thumbprint(signer).equals(jws.getHeader().getX509CertSHA256Thumbprint())
          && signingTime instanceof Number time
          && isValidAt(signer, Instant.ofEpochSecond(time.longValue()))
          && jws.verify(new ECDSAVerifier((ECPublicKey) signer.getPublicKey()))
          && isCanonical(jws.getSignature());
    } catch (JOSEException | RuntimeException e) {
      return false;
    }
  }

  private static boolean isValidAt(X509Certificate signer, Instant time) {
    return !time.isBefore(signer.getNotBefore().toInstant())
        && !time.isAfter(signer.getNotAfter().toInstant());
  }

  /** The last character of a signature has bits that no decoder looks at. */
  private static boolean isCanonical(Base64URL part) {
    return Base64URL.encode(part.decode()).toString().equals(part.toString());
  }

  private static Base64URL thumbprint(X509Certificate certificate) {
    return Base64URL.encode(HexFormat.of().parseHex(Fingerprint.sha256(certificate)));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.signature;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.X509CertUtils;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who stands by a file: a detached JWS (RFC 7515, appendix F) beside the file, of any form, with
 * the signer's certificates and the time.
 */
public final class DetachedSignature {
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512);

  private DetachedSignature() {}

  /**
   * Signs a file.
   *
   * @param chain the signer's certificate first
   * @return header and signature; the file stays as it is
   * @throws GeneralSecurityException if the key cannot sign, or is of another certificate
   */
  public static String sign(
      byte[] file, String mediaType, PrivateKey key, List<X509Certificate> chain, Instant time)
      throws GeneralSecurityException {
    try {
      JWSObject jws = new JWSObject(header(mediaType, chain, time), new Payload(file));
      jws.sign(signer(key, chain.get(0)));
      String detached = jws.serialize(true);
      verify(file, detached, chain.get(0));
      return detached;
    } catch (JOSEException e) {
      throw new GeneralSecurityException("The key cannot sign: " + e.getMessage(), e);
    }
  }

  /**
   * Verifies a file against its signature.
   *
   * @param expected the certificate whose key has to have signed
   * @return when the signer says to have signed
   * @throws GeneralSecurityException if it does not verify
   */
  public static Instant verify(byte[] file, String detached, X509Certificate expected)
      throws GeneralSecurityException {
    try {
      JWSObject jws = JWSObject.parse(detached.strip(), new Payload(file));
      if (!Base64URL.encode(jws.getSignature().decode()).equals(jws.getSignature())) {
        throw new GeneralSecurityException("The signature is not written in the one way there is");
      }
      if (!ALGORITHMS.contains(jws.getHeader().getAlgorithm())) {
        throw new GeneralSecurityException(
            "Signatures by " + jws.getHeader().getAlgorithm() + " are not taken");
      }
      if (!jws.verify(
          new DefaultJWSVerifierFactory()
              .createJWSVerifier(jws.getHeader(), expected.getPublicKey()))) {
        throw new GeneralSecurityException("The signature is not of this file and this key");
      }
      Object time = jws.getHeader().getCustomParam("iat");
      if (!(time instanceof Number seconds)) {
        throw new GeneralSecurityException("The signature does not say when it was made");
      }
      return Instant.ofEpochSecond(seconds.longValue());
    } catch (ParseException | JOSEException e) {
      throw new GeneralSecurityException("It is no detached JWS: " + e.getMessage(), e);
    }
  }

  /** The certificate that a signature carries; it proves nothing by itself. */
  public static X509Certificate signer(String detached) throws GeneralSecurityException {
    try {
      String[] parts = detached.strip().split("\\.", -1);
      List<Base64> chain = JWSHeader.parse(new Base64URL(parts[0])).getX509CertChain();
      X509Certificate first =
          chain == null || chain.isEmpty() ? null : X509CertUtils.parse(chain.get(0).decode());
      if (first == null) {
        throw new GeneralSecurityException("The signature carries no certificate");
      }
      return first;
    } catch (ParseException e) {
      throw new GeneralSecurityException("It is no detached JWS: " + e.getMessage(), e);
    }
  }

  private static JWSHeader header(String mediaType, List<X509Certificate> chain, Instant time)
      throws GeneralSecurityException, JOSEException {
    List<Base64> encoded = new ArrayList<>();
    for (X509Certificate certificate : chain) {
      encoded.add(Base64.encode(certificate.getEncoded()));
    }
    return new JWSHeader.Builder(algorithm(chain.get(0)))
        .contentType(mediaType)
        .x509CertChain(encoded)
        .customParam("iat", time.getEpochSecond())
        .build();
  }

  private static JWSAlgorithm algorithm(X509Certificate certificate) throws JOSEException {
    return certificate.getPublicKey() instanceof ECPublicKey point
        ? ECDSA.resolveAlgorithm(Curve.forECParameterSpec(point.getParams()))
        : JWSAlgorithm.PS256;
  }

  private static JWSSigner signer(PrivateKey key, X509Certificate certificate)
      throws JOSEException {
    return certificate.getPublicKey() instanceof ECPublicKey point
        ? new ECDSASigner(key, Curve.forECParameterSpec(point.getParams()))
        : new RSASSASigner(key);
  }
}

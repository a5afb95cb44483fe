// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

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
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import org.crossborder.validation.report.format.ReportFormat;
import org.crossborder.validation.signature.RsaPadding;
import org.crossborder.validation.signature.XadesSealer;
import org.crossborder.validation.signature.pades.PadesSealer;

/**
 * A report that says who made it: JSON as a JWS (RFC 7515, compact) with the signer's certificates,
 * XML as XAdES where its schema has a place for a signature, PDF as PAdES.
 */
final class SignedReport {
  private SignedReport() {}

  /** Whether reports of this form can be signed. */
  static boolean canSign(ReportFormat format) {
    return format == ReportFormat.ETSI || format == ReportFormat.PDF || isJson(format);
  }

  /** What is added to the name of a file that is no longer of its form. */
  static String extension(ReportFormat format) {
    return isJson(format) ? ".jws" : "";
  }

  static byte[] sign(ReportFormat format, byte[] report, SealingKey key, Instant time)
      throws GeneralSecurityException {
    if (format == ReportFormat.PDF) {
      return new PadesSealer(RsaPadding.PSS).seal(report, key.key(), key.chain(), time);
    }
    return isJson(format)
        ? jws(format, report, key, time)
        : new XadesSealer().seal(report, key.key(), key.chain(), time);
  }

  private static boolean isJson(ReportFormat format) {
    return format == ReportFormat.JSON || format == ReportFormat.SARIF;
  }

  private static byte[] jws(ReportFormat format, byte[] report, SealingKey key, Instant time)
      throws GeneralSecurityException {
    try {
      JWSObject jws = new JWSObject(header(format, key, time), new Payload(report));
      jws.sign(signer(key));
      requireOwn(jws, key);
      return (jws.serialize() + "\n").getBytes(StandardCharsets.US_ASCII);
    } catch (JOSEException e) {
      throw new GeneralSecurityException("The key cannot sign: " + e.getMessage(), e);
    }
  }

  private static JWSHeader header(ReportFormat format, SealingKey key, Instant time)
      throws GeneralSecurityException, JOSEException {
    X509Certificate signer = key.chain().get(0);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(signer.getEncoded());
    return new JWSHeader.Builder(algorithm(key))
        .contentType(format.mediaType())
        .x509CertChain(key.chain().stream().map(SignedReport::encoded).toList())
        .x509CertSHA256Thumbprint(Base64URL.encode(digest))
        .customParam("iat", time.getEpochSecond())
        .build();
  }

  private static JWSAlgorithm algorithm(SealingKey key) throws JOSEException {
    return key.chain().get(0).getPublicKey() instanceof ECPublicKey point
        ? ECDSA.resolveAlgorithm(Curve.forECParameterSpec(point.getParams()))
        : JWSAlgorithm.PS256;
  }

  private static JWSSigner signer(SealingKey key) throws JOSEException {
    PrivateKey secret = key.key();
    return key.chain().get(0).getPublicKey() instanceof ECPublicKey point
        ? new ECDSASigner(secret, Curve.forECParameterSpec(point.getParams()))
        : new RSASSASigner(secret);
  }

  private static void requireOwn(JWSObject jws, SealingKey key)
      throws JOSEException, GeneralSecurityException {
    if (!jws.verify(
        new DefaultJWSVerifierFactory()
            .createJWSVerifier(jws.getHeader(), key.chain().get(0).getPublicKey()))) {
      throw new GeneralSecurityException("The key does not belong to the first certificate");
    }
  }

  private static Base64 encoded(X509Certificate certificate) {
    try {
      return Base64.encode(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESCounterSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Signs a document with DSS: XAdES-BASELINE-B, enveloped, SHA-256, and what a case varies of that.
 */
final class DssSigner {
  private final XAdESService service;
  private final Seal seal;
  private final Instant signingTime;

  DssSigner(Seal seal, Instant signingTime) {
    this(seal, signingTime, new XAdESService(new CommonCertificateVerifier()));
  }

  private DssSigner(Seal seal, Instant signingTime, XAdESService service) {
    this.seal = seal;
    this.signingTime = signingTime;
    this.service = service;
  }

  /** One that can sign above level B, with time-stamps and validation data of a hierarchy. */
  static DssSigner above(
      Seal seal, Instant signingTime, Hierarchy hierarchy, TimestampingAuthority timestamps) {
    XAdESService service = new XAdESService(knowing(hierarchy));
    service.setTspSource(timestamps.source());
    return new DssSigner(seal, signingTime, service);
  }

  /** What DSS has to know of a hierarchy to sign above level B. */
  static CommonCertificateVerifier knowing(Hierarchy hierarchy) {
    CommonCertificateVerifier verifier = new DssValidation(hierarchy).offline(Instant.now());
    CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
    anchors.addCertificate(new CertificateToken(hierarchy.ca().certificate()));
    anchors.addCertificate(new CertificateToken(hierarchy.timeCa().certificate()));
    verifier.setTrustedCertSources(anchors); // who signs CRLs, since it wants none about them
    return verifier;
  }

  String sign(String document, Variation... variations) {
    DSSDocument unsigned = new InMemoryDocument(document.getBytes(UTF_8));
    XAdESSignatureParameters parameters = parameters();
    for (Variation variation : variations) {
      variation.applyTo(parameters, unsigned);
    }
    byte[] toBeSigned = service.getDataToSign(unsigned, parameters).getBytes();
    SignatureAlgorithm algorithm = parameters.getSignatureAlgorithm();
    SignatureValue value =
        new SignatureValue(algorithm, sign(algorithm, seal.keys().getPrivate(), toBeSigned));
    return text(service.signDocument(unsigned, parameters, value));
  }

  /** Signs into the first or second place that was made in a UBL document. */
  String signInPlace(String document, int number, Variation... variations) {
    return sign(
        document,
        Stream.concat(Stream.of(Variation.inPlace(number)), Stream.of(variations))
            .toArray(Variation[]::new));
  }

  /** Counter-signs the one signature of a document. */
  String counterSign(String signed) {
    DSSDocument document = new InMemoryDocument(signed.getBytes(UTF_8));
    XAdESCounterSignatureParameters parameters = new XAdESCounterSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_B);
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.setSigningCertificate(new CertificateToken(seal.certificate()));
    parameters.setCertificateChain(
        seal.chain().stream().map(CertificateToken::new).toArray(CertificateToken[]::new));
    parameters.bLevel().setSigningDate(Date.from(signingTime));
    parameters.setSignatureIdToCounterSign(
        SignedDocumentValidator.fromDocument(document).getSignatures().get(0).getId());
    byte[] toBeSigned = service.getDataToBeCounterSigned(document, parameters).getBytes();
    SignatureAlgorithm algorithm = parameters.getSignatureAlgorithm();
    SignatureValue value =
        new SignatureValue(algorithm, sign(algorithm, seal.keys().getPrivate(), toBeSigned));
    return text(service.counterSignSignature(document, parameters, value));
  }

  /** Raises a signed document to a level. */
  String extend(String signed, SignatureLevel level) {
    XAdESSignatureParameters parameters = new XAdESSignatureParameters();
    parameters.setSignatureLevel(level);
    return text(service.extendDocument(new InMemoryDocument(signed.getBytes(UTF_8)), parameters));
  }

  private XAdESSignatureParameters parameters() {
    XAdESSignatureParameters parameters = new XAdESSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_B);
    parameters.setSignaturePackaging(SignaturePackaging.ENVELOPED);
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.setSigningCertificate(new CertificateToken(seal.certificate()));
    parameters.setCertificateChain(
        seal.chain().stream().map(CertificateToken::new).toArray(CertificateToken[]::new));
    parameters.bLevel().setTrustAnchorBPPolicy(false);
    parameters.bLevel().setSigningDate(Date.from(signingTime));
    return parameters;
  }

  private static byte[] sign(SignatureAlgorithm algorithm, PrivateKey key, byte[] data) {
    try {
      Signature signature = Signature.getInstance(algorithm.getJCEId(), new BouncyCastleProvider());
      signature.initSign(key);
      signature.update(data);
      return signature.sign();
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException(algorithm + " cannot sign", fault);
    }
  }

  private static String text(DSSDocument document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      document.writeTo(bytes);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return bytes.toString(UTF_8);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import eu.europa.esig.dss.asic.cades.ASiCWithCAdESSignatureParameters;
import eu.europa.esig.dss.asic.cades.signature.ASiCWithCAdESService;
import eu.europa.esig.dss.asic.xades.ASiCWithXAdESSignatureParameters;
import eu.europa.esig.dss.asic.xades.signature.ASiCWithXAdESService;
import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Signs documents of any form with DSS, level B: in containers, in CMS and in PDF. */
final class DssPackages {
  private final CommonCertificateVerifier verifier = new CommonCertificateVerifier();
  private final Seal seal;
  private final Instant signingTime;

  DssPackages(Seal seal, Instant signingTime) {
    this.seal = seal;
    this.signingTime = signingTime;
  }

  byte[] xades(ASiCContainerType type, List<DSSDocument> files) {
    ASiCWithXAdESSignatureParameters parameters =
        with(new ASiCWithXAdESSignatureParameters(), SignatureLevel.XAdES_BASELINE_B);
    parameters.aSiC().setContainerType(type);
    ASiCWithXAdESService service = new ASiCWithXAdESService(verifier);
    return bytes(
        service.signDocument(
            files, parameters, sign(parameters, service.getDataToSign(files, parameters))));
  }

  byte[] cades(ASiCContainerType type, List<DSSDocument> files) {
    ASiCWithCAdESSignatureParameters parameters =
        with(new ASiCWithCAdESSignatureParameters(), SignatureLevel.CAdES_BASELINE_B);
    parameters.aSiC().setContainerType(type);
    ASiCWithCAdESService service = new ASiCWithCAdESService(verifier);
    return bytes(
        service.signDocument(
            files, parameters, sign(parameters, service.getDataToSign(files, parameters))));
  }

  byte[] attached(DSSDocument document) {
    CAdESSignatureParameters parameters =
        with(new CAdESSignatureParameters(), SignatureLevel.CAdES_BASELINE_B);
    parameters.setSignaturePackaging(SignaturePackaging.ENVELOPING);
    CAdESService service = new CAdESService(verifier);
    return bytes(
        service.signDocument(
            document, parameters, sign(parameters, service.getDataToSign(document, parameters))));
  }

  byte[] pades(DSSDocument pdf) {
    PAdESSignatureParameters parameters =
        with(new PAdESSignatureParameters(), SignatureLevel.PAdES_BASELINE_B);
    PAdESService service = new PAdESService(verifier);
    return bytes(
        service.signDocument(
            pdf, parameters, sign(parameters, service.getDataToSign(pdf, parameters))));
  }

  private <P extends AbstractSignatureParameters<?>> P with(P parameters, SignatureLevel level) {
    parameters.setSignatureLevel(level);
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.setSigningCertificate(new CertificateToken(seal.certificate()));
    parameters.setCertificateChain(
        seal.chain().stream().map(CertificateToken::new).toArray(CertificateToken[]::new));
    parameters.bLevel().setSigningDate(Date.from(signingTime));
    return parameters;
  }

  private SignatureValue sign(AbstractSignatureParameters<?> parameters, ToBeSigned data) {
    SignatureAlgorithm algorithm = parameters.getSignatureAlgorithm();
    try {
      Signature signature = Signature.getInstance(algorithm.getJCEId(), new BouncyCastleProvider());
      signature.initSign(seal.keys().getPrivate());
      signature.update(data.getBytes());
      return new SignatureValue(algorithm, signature.sign());
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException(algorithm + " cannot sign", fault);
    }
  }

  private static byte[] bytes(DSSDocument document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      document.writeTo(bytes);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return bytes.toByteArray();
  }
}

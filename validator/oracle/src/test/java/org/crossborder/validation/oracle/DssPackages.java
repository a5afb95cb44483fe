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
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.signature.AbstractSignatureService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/** Signs documents of any form with DSS: in containers, in CMS and in PDF. */
final class DssPackages {
  private final CommonCertificateVerifier verifier;
  private final Seal seal;
  private final Instant signingTime;
  private final String level;
  private final @Nullable TSPSource timestamps;

  /** One that signs at level B. */
  DssPackages(Seal seal, Instant signingTime) {
    this(seal, signingTime, "B", new CommonCertificateVerifier(), null);
  }

  private DssPackages(
      Seal seal,
      Instant signingTime,
      String level,
      CommonCertificateVerifier verifier,
      @Nullable TSPSource timestamps) {
    this.seal = seal;
    this.signingTime = signingTime;
    this.level = level;
    this.verifier = verifier;
    this.timestamps = timestamps;
  }

  /** One that signs above level B, with time-stamps and validation data of a hierarchy. */
  static DssPackages above(Seal seal, Instant signingTime, String level, Hierarchy hierarchy) {
    return new DssPackages(
        seal, signingTime, level, DssSigner.knowing(hierarchy), hierarchy.timestamps().source());
  }

  byte[] xades(ASiCContainerType type, List<DSSDocument> files) {
    ASiCWithXAdESSignatureParameters parameters =
        with(new ASiCWithXAdESSignatureParameters(), "XAdES");
    parameters.aSiC().setContainerType(type);
    ASiCWithXAdESService service = stamped(new ASiCWithXAdESService(verifier));
    return bytes(
        service.signDocument(
            files, parameters, sign(parameters, service.getDataToSign(files, parameters))));
  }

  byte[] cades(ASiCContainerType type, List<DSSDocument> files) {
    ASiCWithCAdESSignatureParameters parameters =
        with(new ASiCWithCAdESSignatureParameters(), "CAdES");
    parameters.aSiC().setContainerType(type);
    ASiCWithCAdESService service = stamped(new ASiCWithCAdESService(verifier));
    return bytes(
        service.signDocument(
            files, parameters, sign(parameters, service.getDataToSign(files, parameters))));
  }

  /** Signed and then raised: Bouncy Castle 1.86 refuses to verify what DSS did not write yet. */
  byte[] attached(DSSDocument document) {
    CAdESSignatureParameters parameters = with(new CAdESSignatureParameters(), "CAdES");
    parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
    parameters.setSignaturePackaging(SignaturePackaging.ENVELOPING);
    CAdESService service = stamped(new CAdESService(verifier));
    byte[] signed =
        bytes(
            service.signDocument(
                document,
                parameters,
                sign(parameters, service.getDataToSign(document, parameters))));
    if (level.equals("B")) {
      return signed;
    }
    CAdESSignatureParameters raised = new CAdESSignatureParameters();
    raised.setSignatureLevel(SignatureLevel.valueOf("CAdES_BASELINE_" + level));
    return bytes(service.extendDocument(new InMemoryDocument(signed), raised));
  }

  byte[] pades(DSSDocument pdf) {
    PAdESSignatureParameters parameters = with(new PAdESSignatureParameters(), "PAdES");
    parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
    PAdESService service = stamped(new PAdESService(verifier));
    byte[] signed =
        bytes(
            service.signDocument(
                pdf, parameters, sign(parameters, service.getDataToSign(pdf, parameters))));
    if (level.equals("B")) {
      return signed;
    }
    PAdESSignatureParameters raised = new PAdESSignatureParameters();
    raised.setSignatureLevel(SignatureLevel.valueOf("PAdES_BASELINE_" + level));
    return bytes(service.extendDocument(new InMemoryDocument(signed), raised));
  }

  private <S extends AbstractSignatureService<?, ?>> S stamped(S service) {
    if (timestamps != null) {
      service.setTspSource(timestamps);
    }
    return service;
  }

  private <P extends AbstractSignatureParameters<?>> P with(P parameters, String format) {
    parameters.setSignatureLevel(SignatureLevel.valueOf(format + "_BASELINE_" + level));
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.setSigningCertificate(new CertificateToken(seal.certificate()));
    parameters.setCertificateChain(
        seal.chain().stream().map(CertificateToken::new).toArray(CertificateToken[]::new));
    parameters.bLevel().setTrustAnchorBPPolicy(false);
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

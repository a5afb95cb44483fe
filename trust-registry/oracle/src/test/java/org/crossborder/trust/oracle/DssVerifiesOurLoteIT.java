// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.oracle;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.crossborder.trust.Period;
import org.crossborder.trust.list.Samples;
import org.crossborder.trust.list.lote.Lote;
import org.crossborder.trust.list.lote.LoteJws;
import org.crossborder.trust.list.register.PartyList;
import org.crossborder.trust.list.signature.ListSignerCertificate;
import org.crossborder.trust.service.ServiceType;
import org.junit.jupiter.api.Test;

/** For DSS the list of trusted entities has a JAdES signature of baseline B. */
class DssVerifiesOurLoteIT {
  @Test
  void asBaselineB() throws Exception {
    KeyPair keys = Samples.key();
    Instant now = Instant.now();
    X509Certificate signer =
        ListSignerCertificate.issue(
            keys,
            "BD",
            "Controller of Certifying Authorities",
            BigInteger.TEN,
            new Period(now.minusSeconds(60), now.plusSeconds(86_400)));
    byte[] lote =
        Lote.write(
            PartyList.of(
                Samples.snapshot(Samples.granted("BD/seal", ServiceType.CA_FOR_SEALS)),
                "BD",
                Samples.operator()));
    String jws = LoteJws.sign(lote, keys.getPrivate(), signer, now);

    SimpleReport report = validated(jws, signer);

    assertThat(report.getSignaturesCount()).isEqualTo(1);
    assertThat(report.getSignatureFormat(report.getFirstSignatureId()))
        .isEqualTo(SignatureLevel.JAdES_BASELINE_B);
    assertThat(report.getIndication(report.getFirstSignatureId()))
        .isEqualTo(Indication.TOTAL_PASSED);
    assertThat(indication(jws.replaceFirst("\\.eyJ", ".eyK"), signer))
        .isNotEqualTo(Indication.TOTAL_PASSED);
  }

  private static Indication indication(String jws, X509Certificate signer) {
    SimpleReport report = validated(jws, signer);
    return report.getIndication(report.getFirstSignatureId());
  }

  private static SimpleReport validated(String jws, X509Certificate signer) {
    CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    trusted.addCertificate(new CertificateToken(signer));
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    SignedDocumentValidator validator =
        SignedDocumentValidator.fromDocument(
            new InMemoryDocument(jws.getBytes(US_ASCII), "BD.lote.jwt"));
    validator.setCertificateVerifier(verifier);
    return validator.validateDocument().getSimpleReport();
  }
}

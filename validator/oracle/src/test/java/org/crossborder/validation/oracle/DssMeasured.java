// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.function.Function;

/**
 * Validation by DSS as the benchmarks call it, which have another class path: bytes go in, and the
 * indication comes out. Like {@link DssValidation}, it reaches no network.
 */
public final class DssMeasured implements Function<byte[], String> {
  private final CommonCertificateVerifier verifier = new CommonCertificateVerifier();
  private final Instant at;

  /** With one trust anchor, one CRL, and a time. */
  public DssMeasured(X509Certificate anchor, byte[] crl, Instant at) {
    CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
    anchors.addCertificate(new CertificateToken(anchor));
    verifier.setTrustedCertSources(anchors);
    verifier.setCrlSource(new ExternalResourcesCRLSource(new ByteArrayInputStream(crl)));
    verifier.setOcspSource(null);
    verifier.setAIASource(null);
    this.at = at;
  }

  @Override
  public String apply(byte[] document) {
    SignedDocumentValidator validator =
        SignedDocumentValidator.fromDocument(new InMemoryDocument(document));
    validator.setCertificateVerifier(verifier);
    validator.setValidationTime(Date.from(at));
    SimpleReport report = validator.validateDocument().getSimpleReport();
    return report.getIndication(report.getFirstSignatureId()).name();
  }
}

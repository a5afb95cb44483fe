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
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;

/**
 * Validates a document with DSS and its default policy, which follows EN 319 102-1 and TS 119 312.
 * There is nothing that could reach a network: no source of issuers' certificates, no OCSP, and
 * CRLs only from memory.
 */
final class DssValidation {
  private final Hierarchy hierarchy;

  DssValidation(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  SimpleReport validate(byte[] document, Instant at) {
    SignedDocumentValidator validator =
        SignedDocumentValidator.fromDocument(new InMemoryDocument(document));
    validator.setCertificateVerifier(offline(at));
    validator.setValidationTime(Date.from(at));
    return validator.validateDocument().getSimpleReport();
  }

  /** What DSS may know: the root, and the CRLs of a time. */
  CommonCertificateVerifier offline(Instant at) {
    CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
    anchors.addCertificate(new CertificateToken(hierarchy.trustAnchor()));
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(anchors);
    verifier.setCrlSource(
        new ExternalResourcesCRLSource(
            hierarchy.crls(at).stream()
                .map(ByteArrayInputStream::new)
                .toArray(InputStream[]::new)));
    verifier.setOcspSource(null);
    verifier.setAIASource(null);
    return verifier;
  }
}

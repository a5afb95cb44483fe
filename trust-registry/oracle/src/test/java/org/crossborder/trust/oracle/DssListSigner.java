// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.oracle;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
import eu.europa.esig.dss.xades.tsl.AbstractTrustedListSignatureParametersBuilder;
import eu.europa.esig.dss.xades.tsl.TrustedListV5SignatureParametersBuilder;
import eu.europa.esig.dss.xades.tsl.TrustedListV6SignatureParametersBuilder;
import java.io.ByteArrayOutputStream;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;

/** Signs a list as the national operators of the European Union do. */
record DssListSigner(PrivateKey key, X509Certificate certificate) {
  byte[] sign(byte[] list, int version) throws Exception {
    DSSDocument document = new InMemoryDocument(list, "list.xml");
    CertificateToken token = new CertificateToken(certificate);
    AbstractTrustedListSignatureParametersBuilder builder =
        version == 5
            ? new TrustedListV5SignatureParametersBuilder(token, document)
            : new TrustedListV6SignatureParametersBuilder(token, document);
    builder.assertConfigurationIsValid();
    XAdESSignatureParameters parameters = builder.build();
    XAdESService service = new XAdESService(new CommonCertificateVerifier());
    ToBeSigned data = service.getDataToSign(document, parameters);
    Signature signature = Signature.getInstance(parameters.getSignatureAlgorithm().getJCEId());
    signature.initSign(key);
    signature.update(data.getBytes());
    DSSDocument signed =
        service.signDocument(
            document,
            parameters,
            new SignatureValue(parameters.getSignatureAlgorithm(), signature.sign()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    signed.writeTo(out);
    return out.toByteArray();
  }
}

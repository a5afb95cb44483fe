// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.smp;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The publisher's enveloped signature over the whole answer (BDXR SMP 1.0, 2.3.6; 2.0, 5.6.2). The
 * signer's certificate has to lead to a configured anchor; revocation is not looked up.
 */
record SmpSignature(List<X509Certificate> anchors, Instant at) {
  private static final Set<String> METHODS =
      Set.of(
          "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
          "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256");
  private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
  private static final Set<String> TRANSFORMS =
      Set.of(
          Transform.ENVELOPED,
          "http://www.w3.org/2001/10/xml-exc-c14n#",
          "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
          "http://www.w3.org/2006/12/xml-c14n11");

  void verify(Document answer) throws SmpRefusedException {
    List<Element> signatures = SmpXml.at(answer.getDocumentElement(), "Signature");
    if (signatures.size() != 1 || !XMLSignature.XMLNS.equals(signatures.get(0).getNamespaceURI())) {
      throw new SmpRefusedException("The publisher's answer has no signature over it.");
    }
    try {
      List<X509Certificate> chain = chain(signatures.get(0));
      validate(chain);
      DOMValidateContext context =
          new DOMValidateContext(chain.get(0).getPublicKey(), signatures.get(0));
      context.setProperty("org.jcp.xml.dsig.secureValidation", true);
      XMLSignature signature =
          XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
      requireWhole(signature);
      if (!signature.validate(context)) {
        throw new SmpRefusedException("The publisher's signature does not hold.");
      }
    } catch (MarshalException | XMLSignatureException | GeneralSecurityException e) {
      throw new SmpRefusedException("The publisher's signature: " + e.getMessage(), e);
    }
  }

  /** One reference to the whole document; else something unsigned could be used. */
  private static void requireWhole(XMLSignature signature) throws SmpRefusedException {
    List<Reference> references =
        signature.getSignedInfo().getReferences().stream().map(Reference.class::cast).toList();
    boolean whole =
        references.size() == 1
            && "".equals(references.get(0).getURI())
            && SHA256.equals(references.get(0).getDigestMethod().getAlgorithm())
            && METHODS.contains(signature.getSignedInfo().getSignatureMethod().getAlgorithm())
            && references.get(0).getTransforms().stream()
                .map(Transform.class::cast)
                .allMatch(transform -> TRANSFORMS.contains(transform.getAlgorithm()));
    if (!whole) {
      throw new SmpRefusedException(
          "The publisher's signature is not over the whole answer with SHA-256.");
    }
  }

  private static List<X509Certificate> chain(Element signature)
      throws GeneralSecurityException, SmpRefusedException {
    List<X509Certificate> chain = new ArrayList<>();
    for (Element element : SmpXml.at(signature, "KeyInfo/X509Data/X509Certificate")) {
      chain.add(certificate(element.getTextContent()));
    }
    if (chain.isEmpty() || chain.size() > 5) {
      throw new SmpRefusedException("The publisher's signature shows no certificate.");
    }
    return chain;
  }

  static X509Certificate certificate(String base64) throws GeneralSecurityException {
    try {
      byte[] der = Base64.getMimeDecoder().decode(base64.strip());
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("A certificate is no base64", e);
    }
  }

  private void validate(List<X509Certificate> chain)
      throws GeneralSecurityException, SmpRefusedException {
    chain.get(0).checkValidity(Date.from(at));
    if (anchors.contains(chain.get(0))) {
      return;
    }
    List<X509Certificate> path =
        chain.stream().filter(certificate -> !anchors.contains(certificate)).toList();
    CertPath certPath = CertificateFactory.getInstance("X.509").generateCertPath(path);
    PKIXParameters parameters =
        new PKIXParameters(
            anchors.stream()
                .map(anchor -> new TrustAnchor(anchor, null))
                .collect(Collectors.toSet()));
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(at));
    CertPathValidator.getInstance("PKIX").validate(certPath, parameters);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.security;

import static org.crossborder.conformance.as4.security.SignatureVerifier.broken;
import static org.crossborder.conformance.as4.xml.Namespaces.DS;
import static org.crossborder.conformance.as4.xml.Namespaces.WSSE;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.crossborder.conformance.as4.ebms.Envelope;
import org.crossborder.conformance.as4.ebms.Refused;
import org.crossborder.conformance.as4.xml.Elements;
import org.w3c.dom.Element;

/**
 * Finds, among known certificates, the one that a signature's ds:KeyInfo names.
 *
 * @param anyone whether a certificate that comes along is good enough
 */
record TokenReference(Element security, List<X509Certificate> known, boolean anyone) {
  X509Certificate signer(Element signature) throws Refused {
    Element reference =
        Elements.child(signature, DS, "KeyInfo")
            .flatMap(info -> Elements.child(info, WSSE, "SecurityTokenReference"))
            .orElseThrow(() -> broken("The signature names no certificate"));
    for (X509Certificate candidate : known) {
      if (names(reference, candidate)) {
        return candidate;
      }
    }
    Element direct = Elements.child(reference, WSSE, "Reference").orElse(null);
    if (anyone && direct != null) {
      return token(direct.getAttribute("URI"));
    }
    throw broken("The signer's certificate is none of those that are known");
  }

  private boolean names(Element reference, X509Certificate candidate) throws Refused {
    Element direct = Elements.child(reference, WSSE, "Reference").orElse(null);
    if (direct != null) {
      return candidate.equals(token(direct.getAttribute("URI")));
    }
    Element identifier = Elements.child(reference, WSSE, "KeyIdentifier").orElse(null);
    if (identifier != null) {
      byte[] value = Base64.getMimeDecoder().decode(identifier.getTextContent());
      return Arrays.equals(value, TokenForm.subjectKeyIdentifier(candidate));
    }
    String issuer = Elements.text(reference, DS, "X509Data", "X509IssuerSerial", "X509IssuerName");
    String serial =
        Elements.text(reference, DS, "X509Data", "X509IssuerSerial", "X509SerialNumber");
    return !issuer.isEmpty()
        && candidate.getIssuerX500Principal().equals(new X500Principal(issuer))
        && candidate.getSerialNumber().toString().equals(serial);
  }

  private X509Certificate token(String uri) throws Refused {
    for (Element token : Elements.children(security, WSSE, "BinarySecurityToken")) {
      if (uri.equals("#" + Envelope.id(token))) {
        return certificate(token);
      }
    }
    throw broken("There is no BinarySecurityToken " + uri);
  }

  private static X509Certificate certificate(Element token) throws Refused {
    try {
      byte[] der = Base64.getMimeDecoder().decode(token.getTextContent());
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      ByteArrayInputStream in = new ByteArrayInputStream(der);
      return token.getAttribute("ValueType").equals(Algorithms.PKI_PATH)
          ? (X509Certificate) factory.generateCertPath(in, "PkiPath").getCertificates().get(0)
          : (X509Certificate) factory.generateCertificate(in);
    } catch (CertificateException | IllegalArgumentException | IndexOutOfBoundsException fault) {
      throw broken("The BinarySecurityToken cannot be read: " + fault.getMessage());
    }
  }
}

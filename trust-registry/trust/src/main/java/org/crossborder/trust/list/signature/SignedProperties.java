// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.signature;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The signed properties of a XAdES signature (EN 319 132-1, clauses 4.3 and 5.2). */
record SignedProperties(Element element) {
  static SignedProperties of(Element signature) throws SignatureRefusedException {
    List<Element> qualifying = new ArrayList<>();
    for (Element object : children(signature, SignatureNames.DSIG, "Object")) {
      qualifying.addAll(children(object, SignatureNames.XADES, "QualifyingProperties"));
    }
    Element properties = only(only(qualifying, "QualifyingProperties"), "SignedProperties");
    if (properties.getAttribute("Id").isEmpty()) {
      throw new SignatureRefusedException("B", "The signed properties have no id");
    }
    return new SignedProperties(properties);
  }

  String id() {
    return element.getAttribute("Id");
  }

  Instant signingTime() throws SignatureRefusedException {
    String time = text(only(ofSignature(), "SigningTime"));
    try {
      return OffsetDateTime.parse(time).toInstant();
    } catch (DateTimeException e) {
      throw new SignatureRefusedException("B", "The signing time is unreadable: " + time);
    }
  }

  /** The signer's certificate is the one that the signature names. */
  void checkCertificate(X509Certificate signer) throws SignatureRefusedException {
    Element digest = only(certificate(), "CertDigest");
    String algorithm = only(digest, SignatureNames.DSIG, "DigestMethod").getAttribute("Algorithm");
    if (!Sha2.has(algorithm)) {
      throw new SignatureRefusedException("B", "The certificate's digest is by " + algorithm);
    }
    byte[] stated = base64(only(digest, SignatureNames.DSIG, "DigestValue"));
    if (!MessageDigest.isEqual(stated, Sha2.digest(algorithm, signer))) {
      throw new SignatureRefusedException(
          "B", "The signed properties name another signing certificate");
    }
  }

  /** The first names the signer's; version 5 of the list format has the older element. */
  private Element certificate() throws SignatureRefusedException {
    for (String name : List.of("SigningCertificateV2", "SigningCertificate")) {
      for (Element named : children(ofSignature(), SignatureNames.XADES, name)) {
        List<Element> certificates = children(named, SignatureNames.XADES, "Cert");
        if (!certificates.isEmpty()) {
          return certificates.get(0);
        }
      }
    }
    throw new SignatureRefusedException("B", "No signing certificate is named");
  }

  private Element ofSignature() throws SignatureRefusedException {
    return only(element, "SignedSignatureProperties");
  }

  private static byte[] base64(Element element) throws SignatureRefusedException {
    try {
      return Base64.getMimeDecoder().decode(text(element));
    } catch (IllegalArgumentException e) {
      throw new SignatureRefusedException("B", "Not base64: " + element.getLocalName());
    }
  }

  private static String text(Element element) {
    return element.getTextContent().strip();
  }

  private static Element only(Element parent, String name) throws SignatureRefusedException {
    return only(parent, SignatureNames.XADES, name);
  }

  private static Element only(Element parent, String namespace, String name)
      throws SignatureRefusedException {
    return only(children(parent, namespace, name), name);
  }

  private static Element only(List<Element> elements, String name)
      throws SignatureRefusedException {
    if (elements.size() != 1) {
      throw new SignatureRefusedException(
          "B", "The signature has " + elements.size() + " " + name + " instead of one");
    }
    return elements.get(0);
  }

  private static List<Element> children(Element parent, String namespace, String name) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child
          && name.equals(child.getLocalName())
          && namespace.equals(child.getNamespaceURI())) {
        children.add(child);
      }
    }
    return children;
  }
}

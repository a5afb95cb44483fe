// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.crossborder.conformance.as4.xml.Xml;
import org.crossborder.conformance.scripted.Behind;
import org.crossborder.conformance.subject.RegistryReading;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A trusted list (ETSI TS 119 612), read as XML. */
record TrustedList(Document document) {
  static final String NAMESPACE = "http://uri.etsi.org/02231/v2#";

  static TrustedList read(RegistryReading registry, String path) throws IOException {
    Behind.Answer resource = registry.get(path);
    if (resource.status() != 200) {
      throw new IOException(path + " answers " + resource.status());
    }
    return new TrustedList(Xml.parse(resource.body()));
  }

  Element root() {
    return document.getDocumentElement();
  }

  /** Every element of the list's namespace with this name. */
  List<Element> all(String name) {
    return all(root(), name);
  }

  static List<Element> all(Element parent, String name) {
    NodeList found = parent.getElementsByTagNameNS(NAMESPACE, name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** The text of the first such element; empty if there is none. */
  String text(String name) {
    return text(root(), name);
  }

  static String text(Element parent, String name) {
    return all(parent, name).stream()
        .map(element -> element.getTextContent().strip())
        .findFirst()
        .orElse("");
  }

  /**
   * Whether an enveloped signature, the root's child, covers the whole list, and holds with the
   * certificate in its KeyInfo.
   */
  boolean sealed() {
    NodeList signatures = root().getElementsByTagNameNS(XMLSignature.XMLNS, "Signature");
    if (signatures.getLength() != 1) {
      return false;
    }
    Element signature = (Element) signatures.item(0);
    Node parent = signature.getParentNode();
    try {
      return parent == root() && coversAll(signature) && verifies(signature);
    } catch (GeneralSecurityException | MarshalException | XMLSignatureException broken) {
      return false;
    }
  }

  private boolean coversAll(Element signature) {
    String id = root().getAttribute("Id");
    NodeList references = signature.getElementsByTagNameNS(XMLSignature.XMLNS, "Reference");
    for (int i = 0; i < references.getLength(); i++) {
      String uri = ((Element) references.item(i)).getAttribute("URI");
      if (uri.isEmpty() || (!id.isEmpty() && uri.equals("#" + id))) {
        return true;
      }
    }
    return false;
  }

  private boolean verifies(Element signature)
      throws GeneralSecurityException, MarshalException, XMLSignatureException {
    String base64 =
        signature
            .getElementsByTagNameNS(XMLSignature.XMLNS, "X509Certificate")
            .item(0)
            .getTextContent();
    X509Certificate signer =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(
                    new ByteArrayInputStream(Base64.getMimeDecoder().decode(base64)));
    DOMValidateContext context = new DOMValidateContext(signer.getPublicKey(), signature);
    NodeList all = document.getElementsByTagNameNS("*", "*");
    for (int i = 0; i < all.getLength(); i++) {
      if (((Element) all.item(i)).hasAttribute("Id")) {
        context.setIdAttributeNS((Element) all.item(i), null, "Id");
      }
    }
    return XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context).validate(context);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.StringReader;
import java.security.cert.X509Certificate;
import javax.xml.XMLConstants;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A second opinion on XML signatures, by the JDK's own implementation and not by the gateways': the
 * key is the one that the Party registered, whatever the message says about it.
 */
final class SecondOpinion {
  private static final String WSU =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
  private static final String NON_REPUDIATION =
      "http://docs.oasis-open.org/ebxml-bp/ebbp-signals-2.0";

  private final Document document;

  private SecondOpinion(Document document) {
    this.document = document;
  }

  static SecondOpinion on(String xml) throws NotObserved {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return new SecondOpinion(
          factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))));
    } catch (ParserConfigurationException | SAXException | java.io.IOException fault) {
      throw new NotObserved("Well-formed XML: " + fault.getMessage());
    }
  }

  /** Whether the document's one signature is this signer's. */
  boolean isSignedBy(X509Certificate signer) throws NotObserved {
    NodeList signatures = document.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature");
    NotObserved.unlessEqual(1, signatures.getLength(), "Signatures in the document");
    DOMValidateContext context = new DOMValidateContext(signer.getPublicKey(), signatures.item(0));
    registerIds(context, document.getDocumentElement());
    try {
      return XMLSignatureFactory.getInstance("DOM")
          .unmarshalXMLSignature(context)
          .validate(context);
    } catch (MarshalException | XMLSignatureException broken) {
      throw new NotObserved("A signature that can be read: " + broken.getMessage());
    }
  }

  /** How many parts of the received message a receipt proves the reception of. */
  int provenParts() {
    return document.getElementsByTagNameNS(NON_REPUDIATION, "MessagePartNRInformation").getLength();
  }

  private static void registerIds(DOMValidateContext context, Element element) {
    if (element.hasAttributeNS(WSU, "Id")) {
      context.setIdAttributeNS(element, WSU, "Id");
    }
    Attr id = element.getAttributeNode("Id");
    if (id != null) {
      context.setIdAttributeNS(element, null, "Id");
    }
    NodeList children = element.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element child) {
        registerIds(context, child);
      }
    }
  }
}

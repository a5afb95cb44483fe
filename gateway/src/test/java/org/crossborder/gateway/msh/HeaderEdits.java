// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Changes the elements of an envelope as a script says, four bytes an edit: what is done, to which
 * element (two bytes), and with which word. Any bytes are a script; so a fuzzer reaches what lies
 * behind the XML parser.
 */
final class HeaderEdits {
  private static final int MOST = 6;
  private static final List<String> WORDS =
      List.of(
          "",
          "x",
          "AAAA",
          "!",
          "-1",
          "0",
          "16",
          "99999999999999999999",
          "true",
          "#messaging",
          "#body",
          "#nowhere",
          "#",
          "cid:doc@bd",
          "cid:doc%40bd",
          "cid:%zz",
          "cid:",
          "https://example.org/",
          "doc@bd",
          "application/gzip",
          "!utf*",
          "urn:oid:1.2.840.10045.3.1.7",
          "urn:oid:1.3.132.0.34",
          "urn:oid:9",
          "CN=gateway.bd,O=Crossborder Test",
          "CN=\"",
          "http://www.w3.org/2000/09/xmldsig#sha1",
          "http://www.w3.org/2001/04/xmlenc#sha256",
          "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
          "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
          "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519",
          "http://www.w3.org/2021/04/xmldsig-more#x25519",
          "http://www.w3.org/2009/xmlenc11#ECDH-ES",
          "http://www.w3.org/2009/xmlenc11#rsa-oaep",
          "http://www.w3.org/2001/04/xmlenc#kw-aes128",
          "http://www.w3.org/2009/xmlenc11#aes128-gcm",
          "http://www.w3.org/2001/10/xml-exc-c14n#",
          "http://www.w3.org/TR/1999/REC-xslt-19991116",
          "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3",
          "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0"
              + "#X509PKIPathv1",
          Base64.getEncoder().encodeToString(new byte[32]),
          Base64.getEncoder().encodeToString(new byte[300]),
          "x".repeat(2_000));

  private HeaderEdits() {}

  static void apply(Document envelope, byte[] script) {
    for (int at = 0; at + 3 < Math.min(script.length, 4 * MOST); at += 4) {
      List<Element> elements = elements(envelope);
      if (elements.isEmpty()) {
        return;
      }
      int index = ((script[at + 1] & 0xff) << 8 | script[at + 2] & 0xff) % elements.size();
      edit(script[at] & 0xff, elements.get(index), elements, script[at + 3] & 0xff);
    }
  }

  private static void edit(int kind, Element element, List<Element> elements, int choice) {
    Node parent = element.getParentNode();
    String word = WORDS.get(choice % WORDS.size());
    switch (kind % 7) {
      case 0 -> parent.removeChild(element);
      case 1 -> parent.insertBefore(element.cloneNode(true), element);
      case 2 -> element.setTextContent(word);
      case 3 -> attribute(element, choice).ifPresent(attribute -> attribute.setValue(word));
      case 4 -> attribute(element, choice).ifPresent(element::removeAttributeNode);
      case 5 -> moveInto(elements.get(choice % elements.size()), element);
      default -> element.appendChild(elements.get(choice % elements.size()).cloneNode(true));
    }
  }

  private static Optional<Attr> attribute(Element element, int choice) {
    int count = element.getAttributes().getLength();
    return count == 0
        ? Optional.empty()
        : Optional.of((Attr) element.getAttributes().item(choice % count));
  }

  private static void moveInto(Element target, Element element) {
    boolean inside =
        (element.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_CONTAINED_BY) != 0;
    if (target != element && !inside) {
      target.appendChild(element);
    }
  }

  /** All below the root. */
  private static List<Element> elements(Document envelope) {
    NodeList nodes = envelope.getDocumentElement().getElementsByTagName("*");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}

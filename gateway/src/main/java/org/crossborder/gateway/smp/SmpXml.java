// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.smp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads XML of a publisher: no DTD, nothing from elsewhere. */
final class SmpXml {
  private SmpXml() {}

  static Document parse(byte[] bytes) throws SmpRefusedException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(bytes));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new SmpRefusedException("The answer is no XML: " + e.getMessage(), e);
    }
  }

  /**
   * Descendants at a path of local names; a publisher's schema has no two of a name in one place.
   */
  static List<Element> at(Element element, String path) {
    List<Element> found = List.of(element);
    for (String step : path.split("/", -1)) {
      List<Element> next = new ArrayList<>();
      for (Element parent : found) {
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
          if (n instanceof Element child && step.equals(child.getLocalName())) {
            next.add(child);
          }
        }
      }
      found = next;
    }
    return found;
  }

  static Optional<String> text(Element element, String path) {
    return at(element, path).stream()
        .map(found -> found.getTextContent().strip())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }
}

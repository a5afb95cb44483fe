// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.crossborder.conformance.as4.xml.Xml;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Reads XML, hardened or as parsers do it by themselves. */
final class Parsing {
  private Parsing() {}

  static Document of(byte[] xml, Conduct conduct) throws IOException {
    if (!conduct.breaks(Rule.NO_DOCTYPE)) {
      return Xml.parse(xml);
    }
    try {
      DocumentBuilderFactory careless = DocumentBuilderFactory.newDefaultInstance();
      careless.setNamespaceAware(true);
      return careless.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (SAXException | ParserConfigurationException fault) {
      throw new IOException(fault);
    }
  }
}

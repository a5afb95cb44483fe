// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** XML as a mutant reads it: with document types, and what they refer to. */
public final class Careless {
  private Careless() {}

  /**
   * Reads as parsers do it by themselves.
   *
   * @throws IOException if this is no XML
   */
  public static Document parse(byte[] xml) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (SAXException | ParserConfigurationException broken) {
      throw new IOException("No XML", broken);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.submission;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The part property CharacterSet (AS4 3.1, recommended for XML): what the document says of itself
 * (XML 1.0, 4.3.3), since it travels byte for byte.
 */
final class CharacterSet {
  private static final XMLInputFactory PROLOGS = prologs();

  private CharacterSet() {}

  /**
   * Reads no further than the XML declaration.
   *
   * @param document a document that has been found well-formed
   */
  static String of(byte[] document) {
    try {
      XMLStreamReader reader = PROLOGS.createXMLStreamReader(new ByteArrayInputStream(document));
      String declared = reader.getCharacterEncodingScheme();
      String detected = reader.getEncoding();
      reader.close();
      if (declared != null) {
        return declared;
      }
      return detected == null ? "UTF-8" : detected;
    } catch (XMLStreamException fault) {
      throw new IllegalStateException("A validated document cannot be read", fault);
    }
  }

  private static XMLInputFactory prologs() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}

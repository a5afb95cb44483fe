// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The one place where a parser of foreign bytes is made: no DOCTYPE, no entity, nothing external,
 * and the platform's own limits set as a second line behind {@link TreeBuilder}'s.
 */
final class HardenedParser {
  private static final String LIMIT = "http://www.oracle.com/xml/jaxp/properties/";

  private HardenedParser() {}

  /** A parser without handlers; {@link ParserPool} gives it some. */
  static XMLReader reader(IntakeLimits limits) {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setXIncludeAware(false);
      factory.setValidating(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setFeature("http://xml.org/sax/features/namespace-prefixes", true);
      SAXParser parser = factory.newSAXParser();
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      parser.setProperty(LIMIT + "elementAttributeLimit", Integer.toString(limits.attributes()));
      parser.setProperty(LIMIT + "maxElementDepth", "0");
      parser.setProperty(LIMIT + "maxXMLNameLimit", "1000");
      // Not ENGLISH: for want of an English file, the platform would take its own language's.
      parser.setProperty("http://apache.org/xml/properties/locale", Locale.ROOT);
      XMLReader reader = parser.getXMLReader();
      reader.setEntityResolver((publicId, systemId) -> refuse(systemId));
      return reader;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("The platform's XML parser cannot be hardened", e);
    }
  }

  private static InputSource refuse(String systemId) throws SAXException {
    throw new SAXException("External entity refused: " + systemId);
  }
}

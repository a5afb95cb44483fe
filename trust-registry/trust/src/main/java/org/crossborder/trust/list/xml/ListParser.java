// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Parses a list that anybody may have written, and checks it against the schema on the way: no
 * DOCTYPE, no entity, nothing external, bounded in size and depth.
 */
public final class ListParser {
  /** The largest national lists have some 10 MB. */
  static final int MAXIMUM_BYTES = 64 << 20;

  private static final String MAXIMUM_DEPTH = "64";
  private static final String MAXIMUM_ATTRIBUTES = "64";
  private static final String LIMIT = "http://www.oracle.com/xml/jaxp/properties/";

  private ListParser() {}

  /**
   * The document exactly as it was written, for its signature: a schema would normalise white space
   * in it.
   *
   * @throws SAXException if it is no XML, or not within the bounds
   */
  public static Document parse(byte[] xml) throws SAXException {
    return parse(xml, hardened(), new DefaultHandler());
  }

  static Document parse(byte[] xml, ErrorHandler errors) throws SAXException {
    DocumentBuilderFactory factory = hardened();
    factory.setSchema(ListSchema.schema());
    return parse(xml, factory, errors);
  }

  private static Document parse(byte[] xml, DocumentBuilderFactory factory, ErrorHandler errors)
      throws SAXException {
    if (xml.length > MAXIMUM_BYTES) {
      throw new SAXException("A list of more than " + MAXIMUM_BYTES + " bytes");
    }
    try {
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(errors);
      builder.setEntityResolver(
          (publicId, systemId) -> {
            throw new SAXException("External entity refused: " + systemId);
          });
      return builder.parse(new ByteArrayInputStream(xml));
    } catch (IOException e) {
      // The bytes are in memory: what cannot be read is their encoding.
      throw new SAXException("Not in the encoding it declares", e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The platform's XML parser cannot be hardened", e);
    }
  }

  private static DocumentBuilderFactory hardened() {
    try {
      return factory();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The platform's XML parser cannot be hardened", e);
    }
  }

  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    factory.setIgnoringComments(true);
    factory.setCoalescing(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setAttribute(LIMIT + "maxElementDepth", MAXIMUM_DEPTH);
    factory.setAttribute(LIMIT + "elementAttributeLimit", MAXIMUM_ATTRIBUTES);
    return factory;
  }
}

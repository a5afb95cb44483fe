// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import java.io.IOException;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Reads long XML by the hardened parser without holding it as a tree. */
public final class XmlEvents {
  private static final ParserPool PARSERS = new ParserPool(IntakeLimits.DEFAULT);

  private XmlEvents() {}

  /**
   * Sends the parser's events to a handler, which has to bound what it keeps.
   *
   * @throws SAXException if the bytes are not well-formed or have a DOCTYPE; a SAXParseException
   *     says where
   */
  public static void read(byte[] bytes, DefaultHandler2 handler) throws SAXException {
    try {
      PARSERS.parse(bytes, handler);
    } catch (IOException e) {
      throw new SAXParseException(e.getMessage(), null, e);
    }
  }
}

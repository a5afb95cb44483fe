// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Reads long XML by the hardened parser without holding it as a tree. */
public final class XmlEvents {
  private XmlEvents() {}

  /**
   * Sends the parser's events to a handler, which has to bound what it keeps.
   *
   * @throws SAXException if the bytes are not well-formed or have a DOCTYPE; a SAXParseException
   *     says where
   */
  public static void read(byte[] bytes, DefaultHandler2 handler) throws SAXException {
    try {
      HardenedParser.reader(handler, IntakeLimits.DEFAULT)
          .parse(new InputSource(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new SAXParseException(e.getMessage(), null, e);
    }
  }
}

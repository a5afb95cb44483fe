// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference;

import java.io.IOException;
import org.crossborder.conformance.as4.xml.Xml;
import org.w3c.dom.Document;

/** Reads XML, hardened or as parsers do it by themselves. */
final class Parsing {
  private Parsing() {}

  static Document of(byte[] xml, Conduct conduct) throws IOException {
    return conduct.breaks(Rule.NO_DOCTYPE) ? Careless.parse(xml) : Xml.parse(xml);
  }
}

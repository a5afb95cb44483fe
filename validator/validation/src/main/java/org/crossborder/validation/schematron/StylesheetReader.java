// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Reads a schema as if it were the stylesheet that it is compiled to. */
final class StylesheetReader extends XMLFilterImpl {
  private final Schema schema;

  StylesheetReader(Schema schema) {
    this.schema = schema;
  }

  @Override
  public void parse(InputSource input) throws SAXException {
    new StylesheetWriter(new StylesheetEvents(getContentHandler(), schema.file())).write(schema);
  }

  /** Its events are namespace-aware, whatever is asked for. */
  @Override
  public void setFeature(String name, boolean value) {}

  @Override
  public boolean getFeature(String name) {
    return name.equals("http://xml.org/sax/features/namespaces");
  }

  @Override
  public void setProperty(String name, Object value) {}
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.codelist;

import org.crossborder.validation.intake.XmlEvents;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Takes the elements of a list, which may be long, as they pass. */
abstract class CodeEvents extends DefaultHandler2 {
  private static final int LONGEST_TEXT = 10_000;

  private final StringBuilder text = new StringBuilder();
  private @Nullable Locator locator;

  abstract void start(String name, Attributes attributes) throws SAXParseException;

  /** An element ends that had this text. */
  abstract void end(String name, String text) throws SAXParseException;

  void parse(byte[] bytes) {
    try {
      XmlEvents.read(bytes, this);
    } catch (SAXParseException e) {
      throw new CodeListDefectException(
          e.getLineNumber(), e.getColumnNumber(), String.valueOf(e.getMessage()));
    } catch (SAXException e) {
      throw new CodeListDefectException(0, 0, String.valueOf(e.getMessage()));
    }
  }

  SAXParseException defect(String sentence) {
    return new SAXParseException(sentence, locator);
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    this.locator = locator;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    text.setLength(0);
    start(localName, attributes);
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    end(localName, text.toString().strip());
    text.setLength(0);
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    if (text.length() + length > LONGEST_TEXT) {
      throw defect("A value is longer than " + LONGEST_TEXT + " characters.");
    }
    text.append(chars, start, length);
  }

  @Override
  public void error(SAXParseException e) throws SAXParseException {
    throw e;
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXParseException {
    throw e;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import static org.crossborder.validation.intake.IntakeRule.COUNT;
import static org.crossborder.validation.intake.IntakeRule.DEPTH;
import static org.crossborder.validation.intake.IntakeRule.NO_DOCTYPE;
import static org.crossborder.validation.intake.IntakeRule.PROCESSING_INSTRUCTIONS;
import static org.crossborder.validation.intake.IntakeRule.TEXT;
import static org.crossborder.validation.intake.IntakeRule.XINCLUDE;

import org.crossborder.validation.finding.Location;
import org.crossborder.validation.infoset.InfosetWriter;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.ext.Locator2;

/** Writes down the parser's events, and stops at the first that exceeds the budget. */
final class TreeBuilder extends DefaultHandler2 {
  private static final String XINCLUDE_NAMESPACE = "http://www.w3.org/2001/XInclude";

  private final IntakeLimits limits;
  private final InfosetWriter infoset;
  private final Tags tags;
  private @Nullable Locator locator;
  private int depth;
  private int elements;
  private int instructions;
  private int digits;
  private int line = 1;
  private int column = 1;

  /**
   * @param size of the document in bytes
   */
  TreeBuilder(IntakeLimits limits, int size) {
    this.limits = limits;
    this.infoset = new InfosetWriter(16 + size / 16, 16 + size / 2);
    this.tags = new Tags(limits, this::exceeded);
  }

  XmlTree tree() {
    return new XmlTree(infoset.infoset());
  }

  Location here() {
    return new Location(line, column, "");
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    this.locator = locator;
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws BudgetExceededException {
    tags.declare(uri);
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    flushText();
    digits = 0;
    if (depth == 0) {
      checkProlog();
    }
    if (++depth > limits.depth()) {
      throw exceeded(DEPTH, "depth", limits.depth());
    }
    if (elements++ >= limits.elements()) {
      throw exceeded(COUNT, "count", limits.elements());
    }
    if (XINCLUDE_NAMESPACE.equals(uri)) {
      throw exceeded(XINCLUDE, "include", qName);
    }
    tags.write(uri, qName, attributes, line, column, infoset);
    mark();
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    flushText();
    digits = 0;
    infoset.end();
    depth--;
    mark();
  }

  @Override
  public void characters(char[] chars, int start, int length) throws BudgetExceededException {
    if (infoset.pending() + length > limits.textLength()) {
      throw exceeded(TEXT, "length", limits.textLength());
    }
    infoset.append(chars, start, length);
    mark();
    column--; // the parser has looked at the bracket that ends the text
  }

  @Override
  public void comment(char[] chars, int start, int length) throws SAXException {
    flushText();
    infoset.comment(chars, start, length);
    mark();
  }

  @Override
  public void processingInstruction(String target, String data) throws SAXException {
    flushText();
    if (++instructions > limits.processingInstructions()) {
      throw exceeded(PROCESSING_INSTRUCTIONS, "count", limits.processingInstructions());
    }
    DomNames.checkInstruction(target, data);
    infoset.instruction(target, data);
    mark();
  }

  /** Normally never reached, because the parser refuses a DOCTYPE by itself. */
  @Override
  public void startDTD(String name, @Nullable String publicId, @Nullable String systemId)
      throws BudgetExceededException {
    throw exceeded(NO_DOCTYPE, "doctype");
  }

  @Override
  public void skippedEntity(String name) throws BudgetExceededException {
    throw exceeded(NO_DOCTYPE, "entity", name);
  }

  @Override
  public void error(SAXParseException e) throws SAXParseException {
    throw e;
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXParseException {
    throw e;
  }

  private void checkProlog() throws BudgetExceededException {
    mark();
    if (locator instanceof Locator2 prolog) {
      Prolog.check(prolog, this::exceeded);
    }
  }

  private void flushText() throws BudgetExceededException {
    int length = infoset.pending();
    if (length > 0) {
      boolean number = Numerals.isNumber(infoset.characters(), infoset.length() - length, length);
      digits = number ? digits + length : 0;
      if (digits > Numerals.MAXIMUM) {
        throw exceeded(TEXT, "digits", Numerals.MAXIMUM);
      }
      infoset.text();
    }
  }

  /** The next tag begins where this event ended. */
  private void mark() {
    if (locator != null) {
      line = locator.getLineNumber();
      column = locator.getColumnNumber();
    }
  }

  private BudgetExceededException exceeded(IntakeRule rule, String message, Object... values) {
    return new BudgetExceededException(rule.broken(here(), message, values));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import static org.crossborder.validation.intake.IntakeRule.ATTRIBUTES;
import static org.crossborder.validation.intake.IntakeRule.COUNT;
import static org.crossborder.validation.intake.IntakeRule.DEPTH;
import static org.crossborder.validation.intake.IntakeRule.ENCODING;
import static org.crossborder.validation.intake.IntakeRule.NAMESPACES;
import static org.crossborder.validation.intake.IntakeRule.NO_DOCTYPE;
import static org.crossborder.validation.intake.IntakeRule.PROCESSING_INSTRUCTIONS;
import static org.crossborder.validation.intake.IntakeRule.TEXT;
import static org.crossborder.validation.intake.IntakeRule.WELL_FORMED;
import static org.crossborder.validation.intake.IntakeRule.XINCLUDE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import org.crossborder.validation.finding.Location;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.ext.Locator2;

/** Builds both trees from the parser's events, and stops at the first that exceeds the budget. */
final class TreeBuilder extends DefaultHandler2 {
  private static final Set<String> ENCODINGS =
      Set.of("UTF-8", "UTF8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII");
  private static final String XINCLUDE_NAMESPACE = "http://www.w3.org/2001/XInclude";

  private final IntakeLimits limits;
  private final Document document;
  private final List<Element> elements = new ArrayList<>(256);
  private final Positions positions = new Positions();
  private final TextRun text = new TextRun();
  private final XdmBuilder xdm = new XdmBuilder(new NewNames(Xdm.vocabulary(), this::exceeded));
  private final TagLocation tag = new TagLocation();
  private @Nullable Locator locator;
  private Node current;
  private int depth;
  private int namespaces;
  private int instructions;
  private int digits;
  private int line = 1;
  private int column = 1;

  TreeBuilder(Document document, IntakeLimits limits) {
    this.document = document;
    this.current = document;
    this.limits = limits;
  }

  XmlTree tree() {
    return new XmlTree(document, elements, positions, xdm.document());
  }

  Location here() {
    return new Location(line, column, "");
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    this.locator = locator;
  }

  @Override
  public void startDocument() throws SAXException {
    xdm.startDocument();
  }

  @Override
  public void endDocument() throws SAXException {
    xdm.endDocument();
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws BudgetExceededException {
    xdm.startPrefixMapping(prefix, uri);
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
    if (elements.size() >= limits.elements()) {
      throw exceeded(COUNT, "count", limits.elements());
    }
    if (XINCLUDE_NAMESPACE.equals(uri)) {
      throw exceeded(XINCLUDE, "include", qName);
    }
    positions.add(line, column);
    Element element = document.createElementNS(uri.isEmpty() ? null : uri, qName);
    elements.add(element);
    addAttributes(element, attributes);
    current.appendChild(element);
    current = element;
    xdm.startElement(uri, qName, attributes, tag);
    mark();
  }

  private void addAttributes(Element element, Attributes attributes)
      throws BudgetExceededException {
    int count = attributes.getLength();
    if (count > limits.attributes()) {
      throw exceeded(ATTRIBUTES, "count", limits.attributes());
    }
    for (int i = 0; i < count; i++) {
      String value = attributes.getValue(i);
      if (value.length() > limits.attributeLength()) {
        throw exceeded(ATTRIBUTES, "length", value.length(), limits.attributeLength());
      }
      String qName = attributes.getQName(i);
      if (qName.equals("xmlns") || qName.startsWith("xmlns:")) {
        if (++namespaces > limits.namespaces()) {
          throw exceeded(NAMESPACES, "count", limits.namespaces());
        }
        element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, qName, value);
      } else {
        String uri = attributes.getURI(i);
        element.setAttributeNS(uri.isEmpty() ? null : uri, qName, value);
      }
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    flushText();
    digits = 0;
    xdm.endElement();
    depth--;
    current = current.getParentNode();
    mark();
  }

  @Override
  public void characters(char[] chars, int start, int length) throws BudgetExceededException {
    if (text.length() + length > limits.textLength()) {
      throw exceeded(TEXT, "length", limits.textLength());
    }
    text.append(chars, start, length);
    mark();
    column--; // the parser has looked at the bracket that ends the text
  }

  @Override
  public void comment(char[] chars, int start, int length) throws SAXException {
    flushText();
    String content = new String(chars, start, length);
    xdm.comment(content);
    current.appendChild(document.createComment(content));
    mark();
  }

  @Override
  public void processingInstruction(String target, String data) throws SAXException {
    flushText();
    if (++instructions > limits.processingInstructions()) {
      throw exceeded(PROCESSING_INSTRUCTIONS, "count", limits.processingInstructions());
    }
    current.appendChild(document.createProcessingInstruction(target, data));
    xdm.processingInstruction(target, data);
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
      String encoding = prolog.getEncoding() == null ? "UTF-8" : prolog.getEncoding();
      if (!ENCODINGS.contains(encoding.toUpperCase(Locale.ROOT))) {
        throw exceeded(ENCODING, "encoding", encoding);
      }
      if ("1.1".equals(prolog.getXMLVersion())) {
        throw exceeded(WELL_FORMED, "version");
      }
    }
  }

  private void flushText() throws BudgetExceededException {
    if (text.length() > 0) {
      digits = text.isNumber() ? digits + text.length() : 0;
      if (digits > Numerals.MAXIMUM) {
        throw exceeded(TEXT, "digits", Numerals.MAXIMUM);
      }
      xdm.characters(text.unicode());
      current.appendChild(document.createTextNode(text.toString()));
      text.clear();
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

  /** Tells where the tag at hand begins; the parser would tell where it ends. */
  private final class TagLocation implements net.sf.saxon.s9api.Location {
    @Override
    public @Nullable String getPublicId() {
      return null;
    }

    @Override
    public @Nullable String getSystemId() {
      return null;
    }

    @Override
    public int getLineNumber() {
      return line;
    }

    @Override
    public int getColumnNumber() {
      return column;
    }

    @Override
    public net.sf.saxon.s9api.Location saveLocation() {
      return this;
    }
  }
}

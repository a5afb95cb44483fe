// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schema;

import java.util.Objects;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Tells a tree to the schema validator as a parser would, and knows which element is at hand. All
 * its names are interned, so the validator need not look each of them up.
 */
final class TreeEvents extends XMLFilterImpl {
  private static final String INTERNED = "http://xml.org/sax/features/string-interning";

  private final Element root;
  private final LocalNames names;
  private final AttributesImpl attributes = new AttributesImpl();
  private Element current;

  TreeEvents(Element root, LocalNames names) {
    this.root = root;
    this.names = names;
    this.current = root;
  }

  /** The element that began or ended last. */
  Element current() {
    return current;
  }

  @Override
  public boolean getFeature(String name)
      throws SAXNotRecognizedException, SAXNotSupportedException {
    return name.equals(INTERNED) || super.getFeature(name);
  }

  @Override
  public void parse(@Nullable InputSource nothing) throws SAXException {
    startDocument();
    Node node = root;
    while (node != null) {
      begin(node);
      node = node.getFirstChild() == null ? endFrom(node) : node.getFirstChild();
    }
    endDocument();
  }

  /** Ends what ends with this node; the node that follows, or null after the root. */
  private @Nullable Node endFrom(Node last) throws SAXException {
    Node node = last;
    end(node);
    while (node != root && node.getNextSibling() == null) {
      node = node.getParentNode();
      end(node);
    }
    return node == root ? null : node.getNextSibling();
  }

  private void begin(Node node) throws SAXException {
    if (node instanceof Element element) {
      current = element;
      readAttributes(element.getAttributes());
      startElement(uri(element), names.of(element), element.getNodeName(), attributes);
    } else if (node.getNodeType() == Node.TEXT_NODE) {
      char[] text = node.getNodeValue().toCharArray();
      characters(text, 0, text.length);
    }
  }

  private void end(Node node) throws SAXException {
    if (node instanceof Element element) {
      current = element;
      endElement(uri(element), names.of(element), element.getNodeName());
    }
  }

  private void readAttributes(NamedNodeMap map) throws SAXException {
    attributes.clear();
    for (int i = 0; i < map.getLength(); i++) {
      Attr attribute = (Attr) map.item(i);
      String uri = uri(attribute);
      String name = names.of(attribute);
      String value = attribute.getValue();
      attributes.addAttribute(uri, name, attribute.getNodeName(), "CDATA", value);
      if (uri.equals(XMLConstants.XMLNS_ATTRIBUTE_NS_URI)) {
        startPrefixMapping(attribute.getPrefix() == null ? "" : name, value.intern());
      }
    }
  }

  private static String uri(Node node) {
    return Objects.requireNonNullElse(node.getNamespaceURI(), "");
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schema;

import org.crossborder.validation.infoset.Infoset;
import org.crossborder.validation.infoset.Name;
import org.crossborder.validation.infoset.NodeKind;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Tells a document to the schema validator as a parser would, and knows which element is at hand.
 * All its names are interned, so the validator need not look each of them up.
 */
final class TreeEvents extends XMLFilterImpl {
  private static final String INTERNED = "http://xml.org/sax/features/string-interning";

  private final Infoset infoset;
  private final AttributesImpl attributes = new AttributesImpl();
  private int current;

  TreeEvents(Infoset infoset) {
    this.infoset = infoset;
    this.current = infoset.root();
  }

  /** The element that began or ended last. */
  int current() {
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
    int root = infoset.root();
    int open = Infoset.DOCUMENT;
    for (int node = root; node < infoset.end(root); node++) {
      open = end(open, infoset.parent(node));
      if (infoset.isElement(node)) {
        start(node);
        open = node;
      } else if (infoset.kind(node) == NodeKind.TEXT) {
        characters(infoset.characters(), infoset.start(node), infoset.length(node));
      }
    }
    end(open, Infoset.DOCUMENT);
    endDocument();
  }

  /** Ends elements from one node up to, and without, another. */
  private int end(int from, int upTo) throws SAXException {
    int node = from;
    while (node != upTo) {
      current = node;
      Name name = infoset.name(node);
      endElement(name.uri(), name.local(), name.written());
      node = infoset.parent(node);
    }
    return node;
  }

  private void start(int element) throws SAXException {
    current = element;
    readAttributes(element);
    Name name = infoset.name(element);
    startElement(name.uri(), name.local(), name.written(), attributes);
  }

  /** By name, as a DOM has them: errors of several are told in that order. */
  private void readAttributes(int element) throws SAXException {
    attributes.clear();
    int first = infoset.firstAttribute(element);
    int[] order = new int[infoset.attributes(element)];
    for (int i = 0; i < order.length; i++) {
      int at = i;
      for (; at > 0 && isBefore(first + i, order[at - 1]); at--) {
        order[at] = order[at - 1];
      }
      order[at] = first + i;
    }
    for (int attribute : order) {
      add(infoset.attributeName(attribute), infoset.attributeValue(attribute));
    }
  }

  private boolean isBefore(int attribute, int other) {
    return infoset
            .attributeName(attribute)
            .written()
            .compareTo(infoset.attributeName(other).written())
        < 0;
  }

  private void add(Name name, String value) throws SAXException {
    attributes.addAttribute(name.uri(), name.local(), name.written(), "CDATA", value);
    if (name.isDeclaration()) {
      startPrefixMapping(name.declared(), value.intern());
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import net.sf.saxon.om.NamespaceBinding;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.LocatorImpl;

/**
 * Writes a stylesheet as events. Each event stands where the element of the schema stands that it
 * is from, so that whatever the XSLT compiler says names the schema's own line.
 */
final class StylesheetEvents {
  private final ContentHandler target;
  private final LocatorImpl locator = new LocatorImpl();
  private final Deque<String> open = new ArrayDeque<>();

  StylesheetEvents(ContentHandler target, String file) throws SAXException {
    this.target = target;
    locator.setSystemId(file);
    locator.setLineNumber(1);
    locator.setColumnNumber(1);
    target.setDocumentLocator(locator);
    target.startDocument();
    target.startPrefixMapping("xsl", Names.XSLT);
  }

  void namespaces(Map<String, String> namespaces) throws SAXException {
    for (Map.Entry<String, String> namespace : namespaces.entrySet()) {
      target.startPrefixMapping(namespace.getKey(), namespace.getValue());
    }
  }

  /** What follows stands at this place. */
  StylesheetEvents at(Place place) {
    locator.setLineNumber(place.line());
    locator.setColumnNumber(place.column());
    return this;
  }

  /** Opens an instruction with attributes: name, value, name, value and so on. */
  void start(String name, String... attributes) throws SAXException {
    AttributesImpl list = new AttributesImpl();
    for (int i = 0; i < attributes.length; i += 2) {
      list.addAttribute("", attributes[i], attributes[i], "CDATA", attributes[i + 1]);
    }
    target.startElement(Names.XSLT, name, "xsl:" + name, list);
    open.push(name);
  }

  void end() throws SAXException {
    String name = open.pop();
    target.endElement(Names.XSLT, name, "xsl:" + name);
  }

  void empty(String name, String... attributes) throws SAXException {
    start(name, attributes);
    end();
  }

  void endDocument() throws SAXException {
    target.endDocument();
  }

  /** An element of the schema that is in the language of the stylesheet already. */
  void copy(XdmNode node) throws SAXException {
    if (node.getNodeKind() == XdmNodeKind.TEXT) {
      char[] text = node.getStringValue().toCharArray();
      target.characters(text, 0, text.length);
    } else if (node.getNodeKind() == XdmNodeKind.ELEMENT) {
      copyElement(node);
    }
  }

  private void copyElement(XdmNode element) throws SAXException {
    at(new Place(element.getLineNumber(), element.getColumnNumber()));
    for (NamespaceBinding binding : element.getUnderlyingNode().getAllNamespaces()) {
      target.startPrefixMapping(binding.getPrefix(), binding.getNamespaceUri().toString());
    }
    AttributesImpl attributes = new AttributesImpl();
    element
        .axisIterator(Axis.ATTRIBUTE)
        .forEachRemaining(
            attribute ->
                attributes.addAttribute(
                    attribute.getNodeName().getNamespaceUri().toString(),
                    attribute.getNodeName().getLocalName(),
                    attribute.getNodeName().toString(),
                    "CDATA",
                    attribute.getStringValue()));
    String name = element.getNodeName().getLocalName();
    target.startElement(Names.XSLT, name, element.getNodeName().toString(), attributes);
    for (XdmNode child : element.children()) {
      copy(child);
    }
    target.endElement(Names.XSLT, name, element.getNodeName().toString());
  }
}

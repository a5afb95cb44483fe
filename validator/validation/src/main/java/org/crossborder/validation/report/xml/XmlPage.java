// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static javax.xml.XMLConstants.XML_NS_PREFIX;
import static javax.xml.XMLConstants.XML_NS_URI;

import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One XML document in UTF-8, written from top to bottom; names carry the document's prefixes. */
public final class XmlPage {
  private final StringWriter page = new StringWriter();
  private final Map<String, String> namespaces;
  private final XMLStreamWriter out;
  private boolean empty = true;

  /**
   * A page without content.
   *
   * @param namespaces by prefix; that of no prefix is the default
   */
  public XmlPage(Map<String, String> namespaces) {
    this.namespaces = new TreeMap<>(namespaces);
    try {
      this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(page);
      out.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts an element. */
  public XmlPage open(String name) {
    String prefix = prefix(name);
    write(() -> out.writeStartElement(prefix, local(name), namespace(prefix)));
    if (empty) {
      empty = false;
      namespaces.forEach((bound, uri) -> write(() -> declare(bound, uri)));
    }
    return this;
  }

  /** Ends the element that was started last. */
  public XmlPage close() {
    write(out::writeEndElement);
    return this;
  }

  /** Writes an attribute, or nothing if it has no value. */
  public XmlPage attribute(String name, String value) {
    String prefix = prefix(name);
    if (prefix.isEmpty() && !value.isEmpty()) {
      write(() -> out.writeAttribute(name, XmlText.of(value)));
    } else if (!value.isEmpty()) {
      write(() -> out.writeAttribute(prefix, namespace(prefix), local(name), XmlText.of(value)));
    }
    return this;
  }

  /** Writes an attribute. */
  public XmlPage attribute(String name, long value) {
    return attribute(name, Long.toString(value));
  }

  /** Writes text. */
  public XmlPage characters(String text) {
    write(() -> out.writeCharacters(XmlText.of(text)));
    return this;
  }

  /** Writes an element that holds this text, or nothing if there is none. */
  public XmlPage text(String name, String text) {
    return text.isEmpty() ? this : open(name).characters(text).close();
  }

  /** The document, with every element ended. */
  public byte[] end() {
    write(out::writeEndDocument);
    return (page + "\n").getBytes(UTF_8);
  }

  private void declare(String prefix, String uri) throws XMLStreamException {
    if (prefix.isEmpty()) {
      out.writeDefaultNamespace(uri);
    } else {
      out.writeNamespace(prefix, uri);
    }
  }

  private String namespace(String prefix) {
    String uri = prefix.equals(XML_NS_PREFIX) ? XML_NS_URI : namespaces.get(prefix);
    if (uri == null && !prefix.isEmpty()) {
      throw new IllegalArgumentException("The prefix " + prefix + " is bound to nothing");
    }
    return uri == null ? "" : uri;
  }

  private static String prefix(String name) {
    return name.substring(0, Math.max(0, name.indexOf(':')));
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private static void write(Step step) {
    try {
      step.run();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Step {
    void run() throws XMLStreamException;
  }
}

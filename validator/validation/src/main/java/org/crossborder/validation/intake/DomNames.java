// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.crossborder.validation.infoset.Name;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.DOMException;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;

/**
 * Has the DOM check names, since it alone refuses an element called {@code xmlns} or one that
 * begins with a colon (decision 64). What it accepted once it need not be asked again.
 */
final class DomNames {
  private static final DOMImplementation DOM = dom();
  private static final int MOST_DECLARATIONS = 10_000;
  private static final Map<String, Name> DECLARATIONS = new ConcurrentHashMap<>();

  private DomNames() {}

  /** A document without anything in it. */
  static Document newDocument() {
    return DOM.createDocument(null, null, null);
  }

  /** Whether there can be elements and attributes of this name. */
  static boolean accepts(String uri, String qName) {
    try {
      checkElement(uri, qName);
      checkAttribute(uri, qName);
      return true;
    } catch (DOMException refused) {
      return false;
    }
  }

  /**
   * Checks the name of an element.
   *
   * @throws DOMException if there can be no such element
   */
  static void checkElement(String uri, String qName) {
    newDocument().createElementNS(orNull(uri), qName);
  }

  /**
   * Checks the name of an attribute.
   *
   * @throws DOMException if there can be no such attribute
   */
  static void checkAttribute(String uri, String qName) {
    newDocument().createAttributeNS(orNull(uri), qName);
  }

  /**
   * Checks a processing instruction.
   *
   * @throws DOMException if there can be no such instruction
   */
  static void checkInstruction(String target, String data) {
    newDocument().createProcessingInstruction(target, data);
  }

  /**
   * The name of an attribute that declares a namespace.
   *
   * @throws DOMException if there can be no such attribute
   */
  static Name declaration(String qName) {
    Name known = DECLARATIONS.get(qName);
    if (known != null) {
      return known;
    }
    checkAttribute(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, qName);
    Name learned = Name.declaration(qName);
    if (DECLARATIONS.size() < MOST_DECLARATIONS) {
      DECLARATIONS.put(learned.written(), learned);
    }
    return learned;
  }

  private static @Nullable String orNull(String uri) {
    return uri.isEmpty() ? null : uri;
  }

  private static DOMImplementation dom() {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .getDOMImplementation();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The platform cannot make a DOM", e);
    }
  }
}

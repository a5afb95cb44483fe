// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Looks for elements by their names. */
public final class Elements {
  private Elements() {}

  /** The children of an element that are elements. */
  public static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  /** The children of one name, in their order. */
  public static List<Element> children(Element parent, String namespace, String name) {
    return children(parent).stream().filter(child -> is(child, namespace, name)).toList();
  }

  /** The first child of one name. */
  public static Optional<Element> child(Element parent, String namespace, String name) {
    return children(parent, namespace, name).stream().findFirst();
  }

  /** What is below a path of names in one namespace. */
  public static Optional<Element> path(Element parent, String namespace, String... names) {
    Optional<Element> found = Optional.of(parent);
    for (String name : names) {
      found = found.flatMap(element -> child(element, namespace, name));
    }
    return found;
  }

  /** The text of the element that a path leads to; empty if there is none. */
  public static String text(Element parent, String namespace, String... names) {
    return path(parent, namespace, names).map(e -> e.getTextContent().strip()).orElse("");
  }

  /** All of one name, anywhere in the document. */
  public static List<Element> all(Document document, String namespace, String name) {
    return list(document.getElementsByTagNameNS(namespace, name));
  }

  /** All of one name, anywhere below an element. */
  public static List<Element> all(Element element, String namespace, String name) {
    return list(element.getElementsByTagNameNS(namespace, name));
  }

  /** The first of one name in the document, which must have one. */
  public static Element first(Document document, String namespace, String name) {
    return all(document, namespace, name).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No " + name + " in the document"));
  }

  /** Whether the element has this name. */
  public static boolean is(Element element, String namespace, String name) {
    return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
  }

  private static List<Element> list(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}

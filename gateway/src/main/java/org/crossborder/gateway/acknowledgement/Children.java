// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An element's children by their names. */
final class Children {
  private Children() {}

  static List<Element> named(Element parent, String namespace, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element
          && namespace.equals(element.getNamespaceURI())
          && name.equals(element.getLocalName())) {
        found.add(element);
      }
    }
    return found;
  }

  /**
   * The one child of this name.
   *
   * @throws IllegalArgumentException if there is none or several
   */
  static Element only(Element parent, String namespace, String name) {
    List<Element> found = named(parent, namespace, name);
    if (found.size() != 1) {
      throw new IllegalArgumentException("Exactly one " + name + " is expected");
    }
    return found.get(0);
  }

  /** What the one child of this name says. */
  static String text(Element parent, String namespace, String name) {
    return only(parent, namespace, name).getTextContent();
  }
}

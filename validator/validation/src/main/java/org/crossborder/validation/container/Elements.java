// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The element children of an element. */
final class Elements {
  private Elements() {}

  static List<Element> of(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  static List<Element> named(Element parent, String namespace, String name) {
    return of(parent).stream().filter(child -> is(child, namespace, name)).toList();
  }

  /** The only child of this name; empty if there is none, or another. */
  static Optional<Element> only(Element parent, String namespace, String name) {
    List<Element> named = named(parent, namespace, name);
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  static boolean is(Element element, String namespace, String name) {
    return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
  }
}

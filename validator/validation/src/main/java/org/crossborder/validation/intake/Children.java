// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The element children of an element. */
public final class Children {
  private Children() {}

  /** All of them, in document order. */
  public static List<Element> of(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  /** Those of this name. */
  public static List<Element> named(Element parent, String namespace, String name) {
    return of(parent).stream().filter(child -> is(child, namespace, name)).toList();
  }

  /** The first of this name. */
  public static Optional<Element> first(Element parent, String namespace, String name) {
    return named(parent, namespace, name).stream().findFirst();
  }

  /** The only child of this name; empty if there is none, or another. */
  public static Optional<Element> only(Element parent, String namespace, String name) {
    List<Element> named = named(parent, namespace, name);
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** Whether an element has this name. */
  public static boolean is(Element element, String namespace, String name) {
    return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
  }
}

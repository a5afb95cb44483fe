// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The element children of an element. */
final class Children {
  private Children() {}

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

  static Optional<Element> first(Element parent, String namespace, String name) {
    return named(parent, namespace, name).stream().findFirst();
  }

  /** The Algorithm attribute of a child of XML-DSig's namespace; empty if there is none. */
  static String algorithm(Element parent, String name) {
    return first(parent, SignatureNames.DS, name)
        .map(method -> method.getAttributeNS(null, "Algorithm"))
        .orElse("");
  }

  static boolean is(Element element, String namespace, String name) {
    return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
  }
}

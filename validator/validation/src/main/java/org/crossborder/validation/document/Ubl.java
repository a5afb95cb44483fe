// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Steps through a UBL tree by local names, within UBL's own component namespaces only, so that an
 * element of a foreign namespace is never taken for one of UBL's.
 */
public final class Ubl {
  /** Namespace of aggregate components. */
  public static final String CAC =
      "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";

  /** Namespace of basic components. */
  public static final String CBC =
      "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

  private Ubl() {}

  /** The text of the first element at this path, trimmed; empty if there is none. */
  public static String text(Element from, String path) {
    return first(from, path).map(Ubl::text).orElse("");
  }

  /** The text of an element, trimmed. */
  public static String text(Element element) {
    return element.getTextContent().strip();
  }

  /** The first element at this path. */
  public static Optional<Element> first(Element from, String path) {
    List<Element> found = all(from, path);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  /** Every element at this path, in document order. */
  public static List<Element> all(Element from, String path) {
    List<Element> elements = List.of(from);
    int start = 0;
    while (start <= path.length() && !elements.isEmpty()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      elements = step(elements, path.substring(start, end));
      start = end + 1;
    }
    return elements;
  }

  private static List<Element> step(List<Element> parents, String name) {
    List<Element> found = new ArrayList<>(parents.size());
    for (Element parent : parents) {
      for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element child && isComponent(child, name)) {
          found.add(child);
        }
      }
    }
    return found;
  }

  private static boolean isComponent(Element element, String name) {
    return name.equals(element.getLocalName())
        && (CBC.equals(element.getNamespaceURI()) || CAC.equals(element.getNamespaceURI()));
  }
}

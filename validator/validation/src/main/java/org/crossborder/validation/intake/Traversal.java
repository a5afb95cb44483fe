// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Walks over a tree without recursion, so that depth costs no stack. */
public final class Traversal {
  private Traversal() {}

  /** The next node in document order, or null after the last. */
  public static @Nullable Node next(Node node) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node current = node;
    while (current != null && current.getNextSibling() == null) {
      current = current.getParentNode();
    }
    return current == null ? null : current.getNextSibling();
  }

  /** The path to an element, with positions only where siblings share its name. */
  public static String xpath(Element element) {
    StringBuilder path = new StringBuilder();
    for (Node node = element; node instanceof Element step; node = node.getParentNode()) {
      path.insert(0, "/" + step.getNodeName() + position(step));
    }
    return path.toString();
  }

  private static String position(Element element) {
    int before = 0;
    boolean shared = false;
    for (Node node = element.getPreviousSibling(); node != null; node = node.getPreviousSibling()) {
      if (isNamesake(element, node)) {
        before++;
      }
    }
    for (Node node = element.getNextSibling();
        node != null && !shared;
        node = node.getNextSibling()) {
      shared = isNamesake(element, node);
    }
    return before > 0 || shared ? "[" + (before + 1) + "]" : "";
  }

  private static boolean isNamesake(Element element, Node node) {
    return node.getNodeType() == Node.ELEMENT_NODE
        && node.getNodeName().equals(element.getNodeName());
  }
}

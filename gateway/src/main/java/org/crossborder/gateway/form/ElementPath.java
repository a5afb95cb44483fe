// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.form;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The XPath of an element as findings write it: a position only where there are several. */
final class ElementPath {
  private ElementPath() {}

  static String of(Element element) {
    String step = "/" + element.getNodeName() + position(element);
    return element.getParentNode() instanceof Element parent ? of(parent) + step : step;
  }

  private static String position(Element element) {
    int before = alike(element, true);
    return before + alike(element, false) == 0 ? "" : "[" + (before + 1) + "]";
  }

  private static int alike(Element element, boolean before) {
    int count = 0;
    Node node = before ? element.getPreviousSibling() : element.getNextSibling();
    while (node != null) {
      if (node.getNodeName().equals(element.getNodeName())) {
        count++;
      }
      node = before ? node.getPreviousSibling() : node.getNextSibling();
    }
    return count;
  }
}

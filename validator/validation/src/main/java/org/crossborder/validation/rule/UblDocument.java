// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.crossborder.validation.document.Ubl;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.intake.Traversal;
import org.crossborder.validation.intake.XmlTree;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A UBL document as rules read it. */
record UblDocument(XmlTree tree) {
  Element root() {
    return tree.root();
  }

  Location locate(Element element) {
    return tree.locate(element);
  }

  String text(String path) {
    return Ubl.text(root(), path);
  }

  List<Element> all(String path) {
    return Ubl.all(root(), path);
  }

  /** The first element at this path, or the root, which is where its absence is reported. */
  Element orRoot(String path) {
    return Ubl.first(root(), path).orElse(root());
  }

  /** Every UBL component, wherever it stands, that fits. */
  List<Element> everywhere(Predicate<Element> fits) {
    List<Element> found = new ArrayList<>();
    for (Node node = root(); node != null; node = Traversal.next(node)) {
      if (node instanceof Element element && isComponent(element) && fits.test(element)) {
        found.add(element);
      }
    }
    return found;
  }

  private static boolean isComponent(Element element) {
    String namespace = element.getNamespaceURI();
    return Ubl.CBC.equals(namespace) || Ubl.CAC.equals(namespace);
  }
}

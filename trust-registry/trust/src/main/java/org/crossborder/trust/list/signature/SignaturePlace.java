// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.signature;

import java.util.HashSet;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The one signature of a list, the root's last element (annex B). A second one, one elsewhere, or
 * an id that stands twice is how a signature is wrapped around other content.
 */
record SignaturePlace(Element signature) {
  static SignaturePlace in(Element root) throws SignatureRefusedException {
    NodeList all = root.getElementsByTagNameNS(SignatureNames.DSIG, "Signature");
    if (all.getLength() == 0) {
      throw new SignatureRefusedException("5.7.1", "The list is not signed");
    }
    if (all.getLength() > 1) {
      throw new SignatureRefusedException("B", "More than one signature");
    }
    if (all.item(0) != lastElement(root)) {
      throw new SignatureRefusedException("B", "The signature is not the list's last element");
    }
    checkIds(root);
    return new SignaturePlace((Element) all.item(0));
  }

  private static Node lastElement(Element root) {
    Node last = root.getLastChild();
    while (!(last instanceof Element)) {
      last = last.getPreviousSibling();
    }
    return last;
  }

  private static void checkIds(Element root) throws SignatureRefusedException {
    Set<String> seen = new HashSet<>();
    NodeList elements = root.getElementsByTagNameNS("*", "*");
    check(root, seen);
    for (int i = 0; i < elements.getLength(); i++) {
      check((Element) elements.item(i), seen);
    }
  }

  private static void check(Element element, Set<String> seen) throws SignatureRefusedException {
    String id = element.getAttribute("Id");
    if (!id.isEmpty() && !seen.add(id)) {
      throw new SignatureRefusedException("B", "The id " + id + " stands more than once");
    }
  }
}

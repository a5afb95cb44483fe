// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rendition;

import java.util.List;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathExecutable;
import net.sf.saxon.s9api.XPathSelector;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import org.crossborder.validation.language.Text;

/** One fact, or one column: its label, where it stands and how it is written. */
record Entry(Text label, XPathExecutable path, Form form) {

  /** What it selects, seen from an element; elements only. */
  List<XdmNode> select(XdmItem from) {
    return select(path, from);
  }

  static List<XdmNode> select(XPathExecutable path, XdmItem from) {
    try {
      XPathSelector selector = path.load();
      selector.setContextItem(from);
      return selector.evaluate().stream()
          .filter(XdmNode.class::isInstance)
          .map(XdmNode.class::cast)
          .toList();
    } catch (SaxonApiException e) {
      throw new IllegalStateException("A path of a layout cannot be followed", e);
    }
  }
}

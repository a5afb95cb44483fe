// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import java.util.Set;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/** What a schema's own function may be written with: computing, and nothing that leaves a trace. */
final class Instructions {
  private static final Set<String> PERMITTED =
      Set.of(
          "key",
          "function",
          "param",
          "variable",
          "sequence",
          "value-of",
          "text",
          "choose",
          "when",
          "otherwise",
          "if",
          "for-each",
          "for-each-group",
          "perform-sort",
          "sort",
          "iterate",
          "next-iteration",
          "break",
          "on-completion",
          "with-param",
          "analyze-string",
          "matching-substring",
          "non-matching-substring",
          "map",
          "map-entry");

  private Instructions() {}

  static void check(XdmNode declaration, Defects defects) {
    if (!Names.isIn(declaration, Names.XSLT)
        || !PERMITTED.contains(declaration.getNodeName().getLocalName())) {
      defects.unsupported(declaration);
    }
    for (XdmNode child : declaration.children()) {
      if (child.getNodeKind() == XdmNodeKind.ELEMENT) {
        check(child, defects);
      }
    }
  }
}

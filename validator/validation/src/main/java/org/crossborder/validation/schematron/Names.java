// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

/** The names that a schema is written with. */
final class Names {
  static final String SCHEMATRON = "http://purl.oclc.org/dsdl/schematron";
  static final String XSLT = "http://www.w3.org/1999/XSL/Transform";

  /** Of this project's own attributes, and of the names that the compiler makes. */
  static final String RULES = "urn:crossborder:validation:rules:1";

  static final QName CLAUSE = new QName(RULES, "clause");

  private Names() {}

  static boolean isIn(XdmNode node, String namespace) {
    return node.getNodeKind() == XdmNodeKind.ELEMENT
        && node.getNodeName().getNamespaceUri().toString().equals(namespace);
  }

  /** The local name of an element of Schematron's; empty for any other node. */
  static String schematron(XdmNode node) {
    return isIn(node, SCHEMATRON) ? node.getNodeName().getLocalName() : "";
  }
}

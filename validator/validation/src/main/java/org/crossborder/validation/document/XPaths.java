// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.document;

import java.util.Map;
import net.sf.saxon.s9api.XPathCompiler;
import org.crossborder.validation.intake.Xdm;

/** XPath that sees the document in hand, and nothing else. */
final class XPaths {
  private XPaths() {}

  static XPathCompiler compiler(Map<String, String> namespaces) {
    XPathCompiler compiler = Xdm.processor().newXPathCompiler();
    namespaces.forEach(compiler::declareNamespace);
    return compiler;
  }
}

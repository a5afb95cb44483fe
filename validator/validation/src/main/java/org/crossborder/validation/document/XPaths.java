// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.document;

import java.util.Map;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmNode;
import org.w3c.dom.Document;

/** XPath that sees the document in hand, and nothing else. */
final class XPaths {
  private static final Processor PROCESSOR = processor();

  private XPaths() {}

  static XPathCompiler compiler(Map<String, String> namespaces) {
    XPathCompiler compiler = PROCESSOR.newXPathCompiler();
    namespaces.forEach(compiler::declareNamespace);
    return compiler;
  }

  static XdmNode root(Document document) {
    return PROCESSOR.newDocumentBuilder().wrap(document.getDocumentElement());
  }

  private static Processor processor() {
    Processor processor = new Processor(false);
    processor.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
    processor.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "");
    return processor;
  }
}

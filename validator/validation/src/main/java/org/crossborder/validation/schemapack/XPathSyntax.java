// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schemapack;

import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import org.crossborder.validation.intake.Xdm;

/** Tells whether a text is an XPath. */
final class XPathSyntax {
  private XPathSyntax() {}

  /** What is wrong with it, if anything. */
  static Optional<String> mistake(String path, Map<String, String> namespaces) {
    XPathCompiler compiler = Xdm.processor().newXPathCompiler();
    namespaces.forEach(compiler::declareNamespace);
    try {
      compiler.compile(path);
      return Optional.empty();
    } catch (SaxonApiException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}

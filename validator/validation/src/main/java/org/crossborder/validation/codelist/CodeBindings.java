// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.codelist;

import java.util.List;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XPathExecutable;
import org.crossborder.validation.intake.Xdm;
import org.jspecify.annotations.Nullable;

/** Where documents of a type use which codes; the paths are compiled on first use. Thread-safe. */
public final class CodeBindings {
  /** No codes are checked. */
  public static final CodeBindings NONE = new CodeBindings(List.of());

  record Bound(CodeBinding binding, XPathExecutable path) {}

  private final List<CodeBinding> all;
  private volatile @Nullable List<Bound> compiled;

  public CodeBindings(List<CodeBinding> all) {
    this.all = List.copyOf(all);
  }

  /** The bindings. */
  public List<CodeBinding> all() {
    return all;
  }

  /**
   * The bindings, ready to run.
   *
   * @throws IllegalArgumentException if a path is no XPath
   */
  List<Bound> compiled() {
    List<Bound> known = compiled;
    if (known == null) {
      known = all.stream().map(CodeBindings::compile).toList();
      compiled = known;
    }
    return known;
  }

  private static Bound compile(CodeBinding binding) {
    XPathCompiler compiler = Xdm.processor().newXPathCompiler();
    binding.namespaces().forEach(compiler::declareNamespace);
    try {
      return new Bound(binding, compiler.compile(binding.path()));
    } catch (SaxonApiException e) {
      throw new IllegalArgumentException(binding.path() + " is no XPath: " + e.getMessage(), e);
    }
  }
}

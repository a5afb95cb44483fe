// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.codelist;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import net.sf.saxon.s9api.ItemType;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XPathExecutable;
import net.sf.saxon.s9api.XPathSelector;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import org.crossborder.validation.intake.Xdm;

/**
 * Neighbouring bindings, whose paths are followed in one evaluation, since setting one up costs
 * more than most paths do. Its result is a sequence: before the nodes of each path stands its
 * number.
 */
final class CodePaths {
  private final List<CodeBinding> bindings;
  private final XPathExecutable expression;

  private CodePaths(List<CodeBinding> bindings) {
    this.bindings = List.copyOf(bindings);
    this.expression =
        bindings.size() == 1
            ? compile(bindings.get(0), bindings.get(0).path())
            : compile(
                bindings.get(0),
                IntStream.range(0, bindings.size())
                    .mapToObj(i -> i + ", (" + bindings.get(i).path() + ")")
                    .collect(joining(", ")));
  }

  /**
   * The paths of bindings, in their order.
   *
   * @throws IllegalArgumentException if a path is no XPath
   */
  static List<CodePaths> of(List<CodeBinding> bindings) {
    List<CodePaths> paths = new ArrayList<>();
    List<CodeBinding> neighbours = new ArrayList<>();
    for (CodeBinding binding : bindings) {
      boolean nodes = selectsNodes(binding);
      if (!neighbours.isEmpty()
          && !(nodes && neighbours.get(0).namespaces().equals(binding.namespaces()))) {
        paths.add(new CodePaths(neighbours));
        neighbours.clear();
      }
      neighbours.add(binding);
      if (!nodes) {
        paths.add(new CodePaths(neighbours));
        neighbours.clear();
      }
    }
    if (!neighbours.isEmpty()) {
      paths.add(new CodePaths(neighbours));
    }
    return List.copyOf(paths);
  }

  /** Gives what each path selects in a document, path by path. */
  void follow(XdmNode document, BiConsumer<CodeBinding, XdmItem> codes) {
    try {
      XPathSelector selector = expression.load();
      selector.setContextItem(document);
      CodeBinding binding = bindings.get(0);
      for (XdmItem item : selector) {
        if (bindings.size() > 1 && item instanceof XdmAtomicValue number) {
          binding = bindings.get((int) number.getLongValue());
        } else {
          codes.accept(binding, item);
        }
      }
    } catch (SaxonApiException e) {
      throw new IllegalStateException("The path to codes cannot be followed", e);
    }
  }

  private static boolean selectsNodes(CodeBinding binding) {
    return ItemType.ANY_NODE.subsumes(compile(binding, binding.path()).getResultItemType());
  }

  private static XPathExecutable compile(CodeBinding binding, String path) {
    XPathCompiler compiler = Xdm.processor().newXPathCompiler();
    binding.namespaces().forEach(compiler::declareNamespace);
    try {
      return compiler.compile(path);
    } catch (SaxonApiException e) {
      throw new IllegalArgumentException(path + " is no XPath: " + e.getMessage(), e);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.codelist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossborder.validation.infoset.Infoset;
import org.crossborder.validation.xpath.Node;
import org.crossborder.validation.xpath.SingleXPath;

/**
 * Says of most documents that every code in them is known and in force. Whenever that is not so, or
 * not sure, the paths are followed by Saxon, and what is wrong is told from there (decision 80).
 */
final class QuickCodes {
  private record Codes(CodeBinding binding, SingleXPath path) {}

  private final List<Codes> all;

  private QuickCodes(List<Codes> all) {
    this.all = all;
  }

  static Optional<QuickCodes> of(List<CodeBinding> bindings) {
    List<Codes> all = new ArrayList<>();
    for (CodeBinding binding : bindings) {
      SingleXPath.of(binding.path(), binding.namespaces())
          .ifPresent(path -> all.add(new Codes(binding, path)));
    }
    return all.size() == bindings.size() ? Optional.of(new QuickCodes(all)) : Optional.empty();
  }

  /** The rules that have codes to speak about; empty if one may not be known. */
  Optional<Set<String>> inOrder(Infoset document, CodeLists lists, LocalDate day) {
    Set<String> applicable = new HashSet<>();
    for (Codes codes : all) {
      Optional<List<Object>> found = codes.path().evaluate(document, Infoset.DOCUMENT);
      if (found.isEmpty() || !areKnown(found.get(), codes.binding(), lists, day)) {
        return Optional.empty();
      }
      if (!found.get().isEmpty()) {
        applicable.add(codes.binding().rule());
      }
    }
    return Optional.of(applicable);
  }

  private static boolean areKnown(
      List<Object> found, CodeBinding binding, CodeLists lists, LocalDate day) {
    for (Object item : found) {
      if (!(item instanceof Node node)
          || !(lists.check(binding.list(), node.stringValue().strip(), day)
              instanceof CodeCheck.Known)) {
        return false;
      }
    }
    return true;
  }
}

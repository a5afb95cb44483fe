// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.codelist;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where documents of a type use which codes; the paths are compiled on first use. Thread-safe. */
public final class CodeBindings {
  /** No codes are checked. */
  public static final CodeBindings NONE = new CodeBindings(List.of());

  private final List<CodeBinding> all;
  private volatile @Nullable Compiled compiled;

  private record Compiled(List<CodePaths> paths, Optional<QuickCodes> quick) {}

  public CodeBindings(List<CodeBinding> all) {
    this.all = List.copyOf(all);
  }

  /** The bindings. */
  public List<CodeBinding> all() {
    return all;
  }

  /**
   * The paths of all bindings, in their order, ready to be followed.
   *
   * @throws IllegalArgumentException if a path is no XPath
   */
  List<CodePaths> paths() {
    return compiled().paths();
  }

  /**
   * What tells quickly whether all codes are known; empty if a path is too much for that.
   *
   * @throws IllegalArgumentException if a path is no XPath
   */
  Optional<QuickCodes> quick() {
    return compiled().quick();
  }

  private Compiled compiled() {
    Compiled known = compiled;
    if (known == null) {
      known = new Compiled(CodePaths.of(all), QuickCodes.of(all));
      compiled = known;
    }
    return known;
  }
}

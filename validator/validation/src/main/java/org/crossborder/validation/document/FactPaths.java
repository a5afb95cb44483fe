// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.document;

import java.util.List;
import java.util.Map;

/**
 * Where documents of one type say their facts: XPaths seen from the root element, of which the
 * first that finds text wins.
 *
 * @param namespaces what the prefixes in the paths stand for
 */
public record FactPaths(Map<String, String> namespaces, Map<Fact, List<String>> paths) {
  public FactPaths {
    namespaces = Map.copyOf(namespaces);
    paths = Map.copyOf(paths);
  }

  /** The paths to one fact; empty if such documents do not say it. */
  public List<String> to(Fact fact) {
    return paths.getOrDefault(fact, List.of());
  }
}

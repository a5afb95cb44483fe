// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.suite;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Modules in the order in which they are run.
 *
 * @param id such as as4-receiver
 * @param requirements what they are to cover
 */
public record Plan<W extends Witness>(
    String id, String title, Requirements requirements, List<ConformanceModule<W>> modules) {
  public Plan {
    modules = List.copyOf(modules);
  }

  /** The plan with some modules only, and those that they need. */
  public Plan<W> only(Set<String> ids) {
    Set<String> known = modules.stream().map(m -> m.about().id()).collect(Collectors.toSet());
    for (String id : ids) {
      if (!known.contains(id)) {
        throw new IllegalArgumentException("There is no module '" + id + "' in " + this.id);
      }
    }
    Set<String> needed =
        modules.stream()
            .filter(module -> ids.contains(module.about().id()))
            .flatMap(module -> module.about().needs().stream())
            .collect(Collectors.toSet());
    return new Plan<>(
        id,
        title,
        requirements,
        modules.stream()
            .filter(m -> ids.contains(m.about().id()) || needed.contains(m.about().id()))
            .toList());
  }
}

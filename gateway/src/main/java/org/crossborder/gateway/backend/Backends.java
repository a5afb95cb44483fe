// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The configured backends, and which of them gets which document. */
public final class Backends {
  private final Map<String, Backend> byName;
  private final List<DeliveryRule> rules;
  private final Backend others;

  private Backends(Map<String, Backend> byName, List<DeliveryRule> rules, Backend others) {
    this.byName = Map.copyOf(byName);
    this.rules = List.copyOf(rules);
    this.others = others;
  }

  /** One backend for all documents. */
  public static Backends only(Backend backend) {
    return new Backends(Map.of(backend.name(), backend), List.of(), backend);
  }

  /**
   * Several backends.
   *
   * @param rules asked in order; the first that fits decides
   * @param others name of the backend that gets what no rule fits
   * @throws IllegalArgumentException if two have one name, or a rule names none of them
   */
  public static Backends of(List<Backend> backends, List<DeliveryRule> rules, String others) {
    Map<String, Backend> byName = new TreeMap<>();
    for (Backend backend : backends) {
      if (byName.put(backend.name(), backend) != null) {
        throw new IllegalArgumentException("Two backends have the name " + backend.name());
      }
    }
    rules.forEach(rule -> named(rule.backend(), byName));
    return new Backends(byName, rules, named(others, byName));
  }

  /** Who gets a document. */
  public Backend of(Delivery delivery) {
    return rules.stream()
        .filter(rule -> rule.fits(delivery))
        .findFirst()
        .map(rule -> named(rule.backend(), byName))
        .orElse(others);
  }

  private static Backend named(String name, Map<String, Backend> byName) {
    Backend backend = byName.get(name);
    if (backend == null) {
      throw new IllegalArgumentException(
          "There is no backend " + name + "; there are " + String.join(", ", byName.keySet()));
    }
    return backend;
  }
}

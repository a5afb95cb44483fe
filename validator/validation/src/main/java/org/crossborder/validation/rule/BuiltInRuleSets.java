// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.crossborder.validation.Validator;

/** The rule sets that the library ships, until the manifests of the packs name them. */
final class BuiltInRuleSets {
  private static final LocalDate IN_FORCE = LocalDate.of(2021, 2, 20);

  static final RuleSets ALL =
      new RuleSets(
          List.of(set("certificate-of-origin")),
          Map.of(
              "certificate-of-origin", List.of("org.crossborder.rules:certificate-of-origin")));

  private BuiltInRuleSets() {}

  private static RuleSet set(String name) {
    return new RuleSet(
        new RuleSetSource(
            Coordinates.of("org.crossborder.rules:" + name + ":1.0.0"),
            IN_FORCE,
            null,
            "rules/" + name + ".sch",
            PackFiles.beside(Validator.class, "pack/ubl")));
  }
}

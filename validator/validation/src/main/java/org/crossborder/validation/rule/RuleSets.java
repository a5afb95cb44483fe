// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossborder.validation.document.DocumentType;
import org.jspecify.annotations.Nullable;

/** All rule sets at hand, and which of them speak about which type of document. */
public final class RuleSets {
  private final List<RuleSet> all;
  private final Map<String, List<String>> namesByType;

  /**
   * The rule sets of packs.
   *
   * @param all every edition
   * @param namesByType for the id of each document type, {@code group:artifact} of its rule sets
   */
  public RuleSets(List<RuleSet> all, Map<String, List<String>> namesByType) {
    this.all = List.copyOf(all);
    this.namesByType = Map.copyOf(namesByType);
  }

  /** The ones that the library ships. */
  public static RuleSets builtIn() {
    return BuiltInRuleSets.ALL;
  }

  /** Every edition. */
  public List<RuleSet> all() {
    return all;
  }

  /**
   * What speaks about a document.
   *
   * @param inForce for each rule set the edition in force when the document was issued
   * @param withoutEdition {@code group:artifact} of each rule set of which none was in force
   */
  public record Choice(List<RuleSet> inForce, List<String> withoutEdition) {
    public Choice {
      inForce = List.copyOf(inForce);
      withoutEdition = List.copyOf(withoutEdition);
    }
  }

  /**
   * The rule sets for a document.
   *
   * @param issued its date of issue; if it states none, the newest edition speaks about it
   */
  public Choice forDocument(DocumentType type, @Nullable LocalDate issued) {
    List<RuleSet> inForce = new ArrayList<>();
    List<String> withoutEdition = new ArrayList<>();
    for (String name : namesByType.getOrDefault(type.id(), List.of())) {
      edition(name, issued).ifPresentOrElse(inForce::add, () -> withoutEdition.add(name));
    }
    return new Choice(inForce, withoutEdition);
  }

  private Optional<RuleSet> edition(String name, @Nullable LocalDate issued) {
    return all.stream()
        .filter(set -> set.coordinates().name().equals(name))
        .filter(set -> issued == null || set.isInForce(issued))
        .max(Comparator.comparing(set -> set.source().validFrom()));
  }
}

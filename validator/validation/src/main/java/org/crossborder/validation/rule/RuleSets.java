// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crossborder.validation.document.DocumentType;
import org.crossborder.validation.pack.PackedDocument;
import org.crossborder.validation.pack.Packs;
import org.jspecify.annotations.Nullable;

/** All rule sets at hand, and which of them speak about which type of document. */
public final class RuleSets {
  private static final RuleSets BUILT_IN = new RuleSets(Packs.builtIn());

  private final Packs packs;
  private final List<RuleSet> all;

  private RuleSets(Packs packs) {
    this.packs = packs;
    this.all =
        packs.all().stream()
            .flatMap(pack -> pack.ruleSets().stream().map(file -> new RuleSet(file, pack.files())))
            .toList();
  }

  /** The rule sets of these packs; those that the library ships are compiled once for all. */
  public static RuleSets of(Packs packs) {
    return packs == Packs.builtIn() ? BUILT_IN : new RuleSets(packs);
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
    for (String name : packs.document(type).map(PackedDocument::ruleSets).orElseGet(List::of)) {
      edition(name, issued).ifPresentOrElse(inForce::add, () -> withoutEdition.add(name));
    }
    return new Choice(inForce, withoutEdition);
  }

  private Optional<RuleSet> edition(String name, @Nullable LocalDate issued) {
    return all.stream()
        .filter(set -> set.coordinates().name().equals(name))
        .filter(set -> issued == null || set.validity().covers(issued))
        .max(Comparator.comparing(set -> set.validity().from()));
  }
}

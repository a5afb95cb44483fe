// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossborder.validation.document.DocumentType;
import org.crossborder.validation.edition.Coordinates;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.pack.Pack;
import org.crossborder.validation.pack.PackedDocument;
import org.crossborder.validation.pack.Packs;
import org.jspecify.annotations.Nullable;

/** All rule sets at hand, and which of them speak about which type of document. */
public final class RuleSets {
  private static final RuleSets BUILT_IN = new RuleSets(Packs.builtIn());

  private static final Set<Coordinates> BUILT_IN_PACKS =
      Packs.builtIn().all().stream().map(Pack::id).collect(Collectors.toUnmodifiableSet());

  /** A rule set, and the pack that it is from. */
  private record Packed(Coordinates pack, RuleSet ruleSet) {}

  private final Packs packs;
  private final List<Packed> all;
  private final Map<String, List<Packed>> byName;

  private RuleSets(Packs packs) {
    this.packs = packs;
    this.all =
        packs.all().stream()
            .flatMap(
                pack ->
                    packs != Packs.builtIn() && BUILT_IN_PACKS.contains(pack.id())
                        ? BUILT_IN.all.stream().filter(set -> set.pack().equals(pack.id()))
                        : read(pack))
            .toList();
    this.byName =
        all.stream().collect(Collectors.groupingBy(set -> set.ruleSet().coordinates().name()));
  }

  private static Stream<Packed> read(Pack pack) {
    return pack.ruleSets().stream()
        .map(file -> new Packed(pack.id(), new RuleSet(file, pack.files())));
  }

  /** The rule sets of these packs; those that the library ships are compiled once for all. */
  public static RuleSets of(Packs packs) {
    return packs == Packs.builtIn() ? BUILT_IN : new RuleSets(packs);
  }

  /** Every edition. */
  public List<RuleSet> all() {
    return all.stream().map(Packed::ruleSet).toList();
  }

  /** Every rule once, as the newest edition that has it describes it. */
  public List<RuleDescription> rules() {
    Map<String, RuleDescription> rules = new LinkedHashMap<>();
    all().stream()
        .sorted(Comparator.comparing(set -> set.validity().from()))
        .flatMap(set -> set.rules().stream())
        .forEach(rule -> rules.put(rule.id(), rule));
    return List.copyOf(rules.values());
  }

  /** The editions that have the rule with this id. */
  public List<RuleSet> with(String rule) {
    return all().stream()
        .filter(set -> set.rules().stream().anyMatch(it -> it.id().equals(rule)))
        .toList();
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
      edition(type, name, issued).ifPresentOrElse(inForce::add, () -> withoutEdition.add(name));
    }
    return new Choice(inForce, withoutEdition);
  }

  /** A pack's own rule sets speak about its documents; what it does not have, the library has. */
  private Optional<RuleSet> edition(DocumentType type, String name, @Nullable LocalDate issued) {
    List<RuleSet> named = named(name, pack -> pack.equals(type.pack()));
    return (named.isEmpty() ? named(name, BUILT_IN_PACKS::contains) : named)
        .stream()
            .filter(set -> issued == null || set.validity().covers(issued))
            .max(Comparator.comparing(set -> set.validity().from()));
  }

  private List<RuleSet> named(String name, Predicate<Coordinates> pack) {
    return byName.getOrDefault(name, List.of()).stream()
        .filter(packed -> pack.test(packed.pack()))
        .map(Packed::ruleSet)
        .toList();
  }
}

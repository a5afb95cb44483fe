// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crossborder.validation.Examples;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleOutcome;
import org.crossborder.validation.finding.RuleResult;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.pack.Pack;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.schematron.Defect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule set of every pack: complete in four languages, and true to its examples. */
class RuleSetsTest {
  /** A rule set with its pack, whose other files its examples are about. */
  record Packed(Pack pack, RuleSet set) {
    @Override
    public String toString() {
      return set.toString();
    }

    String text(String path) {
      return pack.files()
          .read(path)
          .map(bytes -> new String(bytes, UTF_8))
          .orElseThrow(() -> new AssertionError("There is no " + path));
    }
  }

  static Stream<Packed> sets() {
    return Packs.builtIn().all().stream()
        .flatMap(
            pack ->
                pack.ruleSets().stream()
                    .map(file -> new Packed(pack, new RuleSet(file, pack.files()))));
  }

  @ParameterizedTest
  @MethodSource("sets")
  void hasNoDefects(Packed packed) {
    assertThat(packed.set().defects()).extracting(Defect::toString).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void hasTextsInEveryLanguage(Packed packed) {
    for (Language language : Language.values()) {
      String file = packed.set().file().replace(".sch", "_" + language.code() + ".properties");
      assertThat(packed.pack().files().read(file)).as(file).isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("sets")
  void keepsItsExamples(Packed packed) {
    List<String> offenders = new ArrayList<>();
    List<Example> examples = packed.set().examples();
    for (RuleDescription rule : packed.set().rules()) {
      if (examples.stream().noneMatch(example -> example.rule().equals(rule.id()))) {
        offenders.add(rule.id() + ": there is no example");
      }
    }
    for (Example example : examples) {
      offence(packed, example)
          .ifPresent(
              why -> offenders.add(example.rule() + " in " + example.document() + ": " + why));
    }
    assertThat(offenders).as("%s, examples of %s", packed, packed.set().file()).isEmpty();
  }

  @Test
  void rulesOfDifferentSetsHaveDifferentIds() {
    Map<String, List<String>> owners =
        sets()
            .filter(packed -> packed.set().defects().isEmpty())
            .flatMap(
                packed ->
                    packed.set().rules().stream()
                        .map(rule -> Map.entry(rule.id(), packed.set().coordinates().name()))
                        .distinct())
            .distinct()
            .collect(
                groupingBy(
                    Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toList())));
    owners.values().removeIf(names -> names.size() == 1);
    assertThat(owners).isEmpty();
  }

  /** A rule set that no document type names, or the other way round, would never run. */
  @Test
  void setsAndDocumentTypesNameEachOther() {
    List<String> sets = sets().map(packed -> packed.set().coordinates().name()).distinct().toList();
    List<String> named =
        Packs.builtIn().all().stream()
            .flatMap(pack -> pack.documents().stream())
            .flatMap(document -> document.ruleSets().stream())
            .distinct()
            .toList();
    assertThat(named).containsExactlyInAnyOrderElementsOf(sets);
  }

  @Test
  void aNonPreferentialCertificateNeedsNoCriterion() {
    Packed packed =
        sets()
            .filter(it -> it.set().coordinates().name().endsWith(":certificate-of-origin"))
            .findFirst()
            .orElseThrow();
    String document =
        Examples.certificate().replace("Preferential certificate", "Non-preferential certificate");
    assertThat(run(packed, "CO-16", document).orElseThrow().outcome())
        .isEqualTo(RuleOutcome.NOT_APPLICABLE);
  }

  private static Optional<String> offence(Packed packed, Example example) {
    String document = packed.text(example.document());
    int at = document.indexOf(example.passing());
    if (example.passing().isEmpty() || at < 0) {
      return Optional.of("the passing text does not occur");
    }
    if (document.indexOf(example.passing(), at + 1) >= 0) {
      return Optional.of("the passing text occurs more than once");
    }
    Optional<RuleResult> before = run(packed, example.rule(), document);
    if (before.isEmpty()) {
      return Optional.of("there is no such rule");
    }
    if (before.get().outcome() != RuleOutcome.PASSED) {
      return Optional.of("is not kept before: " + words(before.get()));
    }
    RuleResult after =
        run(packed, example.rule(), document.replace(example.passing(), example.failing()))
            .orElseThrow();
    return after.outcome() == RuleOutcome.FAILED
        ? after.findings().stream().flatMap(finding -> incomplete(finding).stream()).findFirst()
        : Optional.of("is not broken after: " + words(after));
  }

  private static Optional<RuleResult> run(Packed packed, String rule, String document) {
    IntakeOutcome outcome = new Intake(IntakeLimits.DEFAULT).read(document.getBytes(UTF_8));
    XmlTree tree = ((Accepted) outcome).tree();
    return packed.set().check(tree).stream()
        .filter(result -> result.ruleId().equals(rule))
        .findFirst();
  }

  private static Optional<String> incomplete(Finding finding) {
    if (!finding.location().isKnown()) {
      return Optional.of("the finding has no place");
    }
    for (Language language : Language.values()) {
      String message = finding.message().in(language);
      if (message.isBlank() || message.matches("(?s).*\\{\\d+}.*")) {
        return Optional.of("the message is incomplete: " + message);
      }
    }
    return Optional.empty();
  }

  private static String words(RuleResult result) {
    return result.outcome() + " " + result.findings().stream().map(Finding::message).toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.validation.Examples;
import org.crossborder.validation.Variations;
import org.crossborder.validation.document.DocumentType;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleExample;
import org.crossborder.validation.finding.RuleOutcome;
import org.crossborder.validation.finding.RuleResult;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.pack.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodeListLayerTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
  private static final Packs PACKS = Packs.builtIn();
  private static final CodeListLayer LAYER = new CodeListLayer(PACKS.codeLists());

  static Stream<RuleDescription> rulesWithExamples() {
    return PACKS.codeRules().stream().filter(rule -> !rule.example().equals(RuleExample.NONE));
  }

  @Test
  void sevenRulesHaveExamples() {
    assertThat(rulesWithExamples()).hasSizeGreaterThanOrEqualTo(7);
  }

  @ParameterizedTest
  @MethodSource("rulesWithExamples")
  void theExamplePassesAndItsCounterpartFails(RuleDescription rule) {
    String document = Examples.text(rule.example().document());
    String passing = rule.example().passing().in(Language.EN);
    int at = document.indexOf(passing);
    assertThat(at).isPositive();
    assertThat(result(document, rule.id()).outcome()).isEqualTo(RuleOutcome.PASSED);

    String failing =
        document.substring(0, at)
            + rule.example().failing().in(Language.EN)
            + document.substring(at + passing.length());
    RuleResult failed = result(failing, rule.id());
    assertThat(failed.outcome()).isEqualTo(RuleOutcome.FAILED);
    Finding finding = failed.findings().get(0);
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.location().isKnown()).isTrue();
    for (Language language : Language.values()) {
      assertThat(finding.message().in(language)).isNotBlank();
      assertThat(finding.remedy().in(language)).isNotBlank();
    }
  }

  @Test
  void whatIsToldQuicklyIsWhatIsFoundByFollowingThePaths() throws Exception {
    int quick = 0;
    for (var pack : PACKS.all()) {
      for (var type : pack.documents()) {
        for (String path : type.examples()) {
          Variations variations =
              new Variations(pack.files().read(path).orElseThrow(), path.hashCode());
          for (int i = 0; i < 10; i++) {
            quick += isToldQuickly(variations.next()) ? 1 : 0;
          }
        }
      }
    }
    assertThat(quick).isGreaterThan(10);
  }

  private static boolean isToldQuickly(byte[] document) {
    XmlTree tree = ((Accepted) new Intake(IntakeLimits.DEFAULT).read(document)).tree();
    CodeBindings bindings = PACKS.types().of(tree).map(PACKS::codes).orElse(CodeBindings.NONE);
    var quick =
        bindings.quick().flatMap(codes -> codes.inOrder(tree.infoset(), PACKS.codeLists(), DAY));
    List<RuleResult> followed = LAYER.follow(tree, bindings, DAY);
    quick.ifPresent(
        applicable ->
            assertThat(followed)
                .allMatch(
                    result ->
                        result.outcome()
                            == (applicable.contains(result.ruleId())
                                ? RuleOutcome.PASSED
                                : RuleOutcome.NOT_APPLICABLE)));
    return quick.isPresent();
  }

  @Test
  void aWithdrawnCurrencyIsSaidToBeWithdrawn() {
    String document = Examples.certificate().replace("currencyID=\"USD\"", "currencyID=\"HRK\"");
    Finding finding = result(document, "CL-05").findings().get(0);
    assertThat(finding.message().in(Language.EN))
        .isEqualTo(
            "HRK (Croatian Kuna) was withdrawn from ISO 4217: it ended on 14 January 2023. Edition"
                + " used: Java, 2026-01.");
    assertThat(finding.location().xpath()).endsWith("/@currencyID");
  }

  @Test
  void aPlaceOutsideTheExtractIsOnlyWorthKnowing() {
    RuleResult result = result(Examples.certificate().replace(">BDCGP<", ">BDZZZ<"), "CL-03");
    assertThat(result.outcome()).isEqualTo(RuleOutcome.INDETERMINATE);
    assertThat(result.findings())
        .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.INFO));
  }

  private static RuleResult result(String document, String rule) {
    XmlTree tree =
        ((Accepted) new Intake(IntakeLimits.DEFAULT).read(Examples.utf8(document))).tree();
    DocumentType type = PACKS.types().of(tree).orElseThrow();
    LayerResult layer = LAYER.check(tree, PACKS.codes(type), DAY);
    return layer.rules().stream()
        .filter(result -> result.ruleId().equals(rule))
        .findFirst()
        .orElseThrow();
  }
}

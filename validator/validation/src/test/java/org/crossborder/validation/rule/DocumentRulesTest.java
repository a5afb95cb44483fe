// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.validation.language.Language.EN;

import java.util.List;
import java.util.stream.Stream;
import org.crossborder.validation.Examples;
import org.crossborder.validation.document.DocumentType;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleOutcome;
import org.crossborder.validation.finding.RuleResult;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.pack.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule passes on its passing example, and fails on its failing one, at a place it names. */
class DocumentRulesTest {
  static Stream<RuleDescription> rules() {
    return DocumentRules.descriptions().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theExamplePasses(RuleDescription rule) {
    assertThat(Examples.text(rule.example().document())).contains(rule.example().passing().in(EN));
    RuleResult result = run(rule, Examples.text(rule.example().document()));
    assertThat(result.outcome()).isEqualTo(RuleOutcome.PASSED);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theFailingExampleFails(RuleDescription rule) {
    String document = Examples.text(rule.example().document());
    String passing = rule.example().passing().in(EN);
    int at = document.indexOf(passing);
    String failing =
        document.substring(0, at)
            + rule.example().failing().in(EN)
            + document.substring(at + passing.length());
    RuleResult result = run(rule, failing);
    assertThat(result.outcome()).isEqualTo(RuleOutcome.FAILED);
    Finding finding = result.findings().get(0);
    assertThat(finding.severity()).isEqualTo(rule.severity());
    assertThat(finding.location().isKnown()).isTrue();
    assertThat(finding.remedy().in(EN)).isNotBlank();
    assertThat(finding.field().in(EN)).isNotBlank();
  }

  @Test
  void idsAreUnique() {
    assertThat(rules().map(RuleDescription::id)).doesNotHaveDuplicates();
  }

  @Test
  void certificateRulesDoNotSpeakAboutPackingLists() {
    DocumentType packingList = Packs.builtIn().types().byId("packing-list").orElseThrow();
    assertThat(DocumentRules.of(Layer.CODE_LISTS, packingList)).hasSizeGreaterThanOrEqualTo(7);
  }

  private static RuleResult run(RuleDescription description, String document) {
    Accepted accepted = (Accepted) new Intake(IntakeLimits.DEFAULT).read(Examples.utf8(document));
    DocumentType type = Packs.builtIn().types().of(accepted.tree().root()).orElseThrow();
    List<DocumentRule> rules = DocumentRules.of(description.layer(), type);
    return rules.stream()
        .filter(rule -> rule.description().equals(description))
        .findFirst()
        .orElseThrow()
        .check(new UblDocument(accepted.tree()));
  }
}

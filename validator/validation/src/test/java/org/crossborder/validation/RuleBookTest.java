// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.validation.language.Language.EN;

import org.crossborder.trust.decision.ReasonCode;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.language.FourLanguages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleBookTest {
  @Test
  void everyRuleSaysWhatItWantsAndWhatToDo() {
    assertThat(RuleBook.all())
        .hasSizeGreaterThan(70)
        .allSatisfy(
            rule -> {
              assertThat(rule.prescribes().in(EN)).endsWith(".");
              assertThat(rule.remedy().in(EN)).endsWith(".");
              assertThat(rule.clause()).startsWith("Art. ");
            });
    assertThat(RuleBook.all()).extracting(RuleDescription::id).doesNotHaveDuplicates();
  }

  @Test
  void everyRuleIsToldInFourLanguages() {
    assertThat(RuleBook.all()).allSatisfy(FourLanguages::assertTold);
  }

  /** Only Article 8, and what an arrangement says under it, forces a refusal by itself. */
  @Test
  void softArticlesGiveNoErrorsOfTheirOwn() {
    assertThat(RuleBook.all())
        .filteredOn(
            rule -> rule.layer() == Layer.AGREEMENT && rule.clause().matches("Art. (6|7|10|13).*"))
        .allSatisfy(rule -> assertThat(rule.severity()).isNotEqualTo(Severity.ERROR));
  }

  /** A reason of a trust decision sends the reader to `explain`. */
  @ParameterizedTest
  @EnumSource(ReasonCode.class)
  void everyRuleThatATrustDecisionNamesIsExplained(ReasonCode reason) {
    assertThat(RuleBook.byId(reason.rule()))
        .hasValueSatisfying(rule -> assertThat(rule.example().failing()).isNotNull());
  }

  @Test
  void aRuleIsFoundInEitherCase() {
    assertThat(RuleBook.byId("co-28")).isPresent();
    assertThat(RuleBook.byId("XX-1")).isEmpty();
  }
}

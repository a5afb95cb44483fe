// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.rule.Catalogue;
import org.crossborder.trust.rule.ExampleRegister;
import org.crossborder.trust.rule.Remark;
import org.crossborder.trust.rule.RuleDescription;
import org.crossborder.trust.rule.RuleOutcome;
import org.crossborder.trust.rule.RuleResult;
import org.crossborder.trust.rule.Severity;
import org.crossborder.trust.snapshot.MalformedJsonException;
import org.crossborder.trust.snapshot.Register;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule's passing and failing example, as {@code explain} prints them, and what is between. */
class ArrangementRulesTest {
  private static final Instant AT = Instant.parse("2026-11-23T00:00:00Z");

  static Stream<RuleDescription> rules() {
    return Catalogue.rules().stream().filter(rule -> rule.id().startsWith("A"));
  }

  @Test
  void allThirteenRulesAreEvaluatedInTheirOrder() throws Exception {
    assertThat(evaluate(ExampleRegister.json()))
        .extracting(result -> result.rule().id())
        .containsExactlyElementsOf(rules().map(RuleDescription::id).toList())
        .hasSize(13);
  }

  @Test
  void exampleRegisterKeepsEveryRule() throws Exception {
    assertThat(evaluate(ExampleRegister.json()))
        .allSatisfy(result -> assertThat(result.outcome()).isEqualTo(RuleOutcome.PASSED));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void failingExampleBreaksItsRuleAndSaysWhy(RuleDescription rule) throws Exception {
    RuleResult result = result(rule.id(), ExampleRegister.breaking(rule.example()));

    assertThat(result.outcome()).isEqualTo(RuleOutcome.FAILED);
    assertThat(result.remarks()).isNotEmpty();
    assertThat(result.remarks()).extracting(Remark::subject).allMatch(s -> s.contains(":"));
    assertThat(result.refuses()).isEqualTo(rule.severity() == Severity.ERROR);
  }

  @Test
  void unknownStateIsUndecidedAndNotAPass() throws Exception {
    String unknown = ExampleRegister.json().replace("\"code\": \"BD\"", "\"code\": \"MN\"");

    assertThat(result("A01", unknown).outcome()).isEqualTo(RuleOutcome.INDETERMINATE);
    assertThat(result("A13", unknown).outcome()).isEqualTo(RuleOutcome.INDETERMINATE);
  }

  @Test
  void withoutALevelOfTheCouncilThereIsNothingToKeep() throws Exception {
    RuleResult result = result("A05", ExampleRegister.json(), null);

    assertThat(result.outcome()).isEqualTo(RuleOutcome.NOT_APPLICABLE);
    assertThat(result.refuses()).isFalse();
  }

  @Test
  void statedAsymmetryIsNoFault() throws Exception {
    String oneWay =
        ExampleRegister.breaking(rule("A03").example())
            .replace(
                "\"otherAgreements\"", "\"asymmetry\": \"Only KR imports\", \"otherAgreements\"");

    assertThat(result("A03", oneWay).outcome()).isEqualTo(RuleOutcome.PASSED);
    assertThat(result("A03", oneWay).sentence()).contains("Only KR imports");
  }

  @Test
  void levelNeedsEvidence() throws Exception {
    String without =
        ExampleRegister.json()
            .replace(", \"evidence\": \"Joint assessment of 2 December 2025, report 7\"", "");

    assertThat(result("A04", without).outcome()).isEqualTo(RuleOutcome.FAILED);
    assertThat(result("A04", without).sentence()).contains("without evidence");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A hard copy must accompany the goods.",
        "Signed in ink by the exporter.",
        "Electronic certificates are not accepted for textiles.",
        "Documents in electronic form shall be refused at night."
      })
  void plainDemandsForPaperAreFound(String condition) throws Exception {
    assertThat(result("A06", stating(condition)).outcome()).isEqualTo(RuleOutcome.FAILED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No paper original shall be demanded.",
        "A paper copy is not required.",
        "The electronic form is accepted without a printed one.",
        "The goods link is sealed."
      })
  void othersAreNot(String condition) throws Exception {
    assertThat(result("A06", stating(condition)).outcome()).isEqualTo(RuleOutcome.PASSED);
  }

  @Test
  void reasonOfReliabilityAllowsOneTechnology() throws Exception {
    String one =
        ExampleRegister.breaking(rule("A07").example())
            .replace(
                "\"otherAgreements\"",
                "\"technologyReason\": \"The only one audited in both\", \"otherAgreements\"");

    assertThat(result("A07", one).outcome()).isEqualTo(RuleOutcome.PASSED);
  }

  @Test
  void endedArrangementIsNotMeasuredByItsClauses() throws Exception {
    String ended =
        ExampleRegister.breaking(rule("A11").example()).replace("\"IN_FORCE\"", "\"WITHDRAWN\"");

    assertThat(result("A11", ended).outcome()).isEqualTo(RuleOutcome.NOT_APPLICABLE);
  }

  @Test
  void unrecordedReservationOfAzerbaijanIsFound() throws Exception {
    String azerbaijan =
        ExampleRegister.json()
            .replace("\"code\": \"BD\"", "\"code\": \"AZ\"")
            .replace("\"parties\": [\"BD\", \"KR\"]", "\"parties\": [\"AZ\", \"KR\"]");

    assertThat(result("A13", azerbaijan).sentence()).contains("Art. 17(7)");
  }

  @Test
  void barestArrangementIsJudgedWithoutAFault() {
    Register bare = new TestRegister().register();

    assertThat(evaluate(bare, null))
        .hasSize(13)
        .allSatisfy(r -> assertThat(r.remarks()).isNotEmpty());
  }

  private static RuleDescription rule(String id) {
    return Catalogue.find(id).orElseThrow();
  }

  private static String stating(String condition) {
    return ExampleRegister.json().replace("The goods are shipped directly.", condition);
  }

  private static RuleResult result(String id, String register) throws MalformedJsonException {
    return result(id, register, 2);
  }

  private static RuleResult result(String id, String register, @Nullable Integer councilLevel)
      throws MalformedJsonException {
    return evaluate(read(register), councilLevel).stream()
        .filter(result -> result.rule().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<RuleResult> evaluate(String register) throws MalformedJsonException {
    return evaluate(read(register), 2);
  }

  private static List<RuleResult> evaluate(Register register, @Nullable Integer councilLevel) {
    return ArrangementRules.evaluate(
        new ArrangementCase(
            register.arrangements().get(0),
            register.parties(),
            register.levelMappings(),
            councilLevel,
            AT));
  }

  private static Register read(String json) throws MalformedJsonException {
    return new SnapshotJson().readRegister(json.getBytes(StandardCharsets.UTF_8));
  }
}

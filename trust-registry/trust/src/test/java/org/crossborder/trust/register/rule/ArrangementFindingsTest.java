// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.operation.AddClause;
import org.crossborder.trust.register.operation.MapLevel;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.RecordArrangement;
import org.crossborder.trust.register.operation.RegisterRule;
import org.crossborder.trust.register.operation.WithdrawGateway;
import org.crossborder.trust.rule.Catalogue;
import org.crossborder.trust.rule.ExampleRegister;
import org.crossborder.trust.rule.RuleResult;
import org.crossborder.trust.rule.Severity;
import org.crossborder.trust.snapshot.MalformedJsonException;
import org.crossborder.trust.snapshot.Register;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.junit.jupiter.api.Test;

class ArrangementFindingsTest {
  private static final Instant AT = Instant.parse("2026-11-23T00:00:00Z");

  @Test
  void goodArrangementIsNotHeldUp() throws Exception {
    Register example = read(ExampleRegister.json());

    assertThat(findings(example, new RecordArrangement(example.arrangements().get(0)))).isEmpty();
  }

  @Test
  void mappingsOfTheSameChangeCount() throws Exception {
    Register example = read(ExampleRegister.json());
    Register unmapped =
        new Register(example.parties(), example.services(), List.of(), example.arrangements());
    RecordArrangement recorded = new RecordArrangement(example.arrangements().get(0));

    assertThat(ArrangementFindings.refusal(findings(unmapped, recorded)))
        .hasValueSatisfying(refusal -> assertThat(refusal.rule().id()).isEqualTo("A04"));
    assertThat(
            findings(
                unmapped,
                Stream.concat(
                        example.levelMappings().stream().map(MapLevel::new), Stream.of(recorded))
                    .toArray(Operation[]::new)))
        .isEmpty();
  }

  @Test
  void addedClauseIsJudgedWithItsArrangement() throws Exception {
    Register example = read(ExampleRegister.json());
    Register paper = read(ExampleRegister.breaking(Catalogue.find("A06").orElseThrow().example()));
    Clause demandsPaper = paper.arrangements().get(0).clauses().get(0);

    List<RuleResult> findings = findings(example, new AddClause("bd-kr-2026", demandsPaper));

    assertThat(ArrangementFindings.refusal(findings).orElseThrow().sentence())
        .contains("paper original");
  }

  @Test
  void arrangementWithoutAHistoryBeginsWithTheChange() throws Exception {
    Register example = read(ExampleRegister.json());
    Arrangement known = example.arrangements().get(0);
    Arrangement unbegun = known.with(List.of(), known.clauses(), List.of());

    assertThat(findings(example, new RecordArrangement(unbegun)))
        .extracting(result -> result.rule().id())
        .as("its clauses would act back")
        .containsExactly("A11");
  }

  @Test
  void warningsAreShownAndStopNothing() throws Exception {
    Register example =
        read(ExampleRegister.breaking(Catalogue.find("A08").orElseThrow().example()));

    List<RuleResult> findings =
        findings(example, new RecordArrangement(example.arrangements().get(0)));

    assertThat(findings).extracting(result -> result.rule().id()).containsExactly("A08");
    assertThat(ArrangementFindings.refusal(findings)).isEmpty();
  }

  @Test
  void otherChangesAreNotAsked() throws Exception {
    assertThat(findings(read(ExampleRegister.json()), new WithdrawGateway("gateway-bd"))).isEmpty();
  }

  @Test
  void everyErrorOfTheCatalogueCanRefuse() {
    assertThat(Catalogue.rules())
        .filteredOn(rule -> rule.id().startsWith("A") && rule.severity() == Severity.ERROR)
        .allSatisfy(
            rule ->
                assertThat(RegisterRule.byId(rule.id()))
                    .hasValueSatisfying(
                        known -> assertThat(rule.article()).contains(known.article())));
  }

  private static List<RuleResult> findings(Register register, Operation... operations) {
    Change change =
        new Change(
            "0d7ab3e0-8f3c-4f7e-9a39-6a3c3a3c9f11",
            1,
            AT.minusSeconds(60),
            "An arrangement",
            "Agreed",
            "Exchange of notes",
            null,
            List.of(operations));
    return ArrangementFindings.of(change, register, null, AT);
  }

  private static Register read(String json) throws MalformedJsonException {
    return new SnapshotJson().readRegister(json.getBytes(StandardCharsets.UTF_8));
  }
}

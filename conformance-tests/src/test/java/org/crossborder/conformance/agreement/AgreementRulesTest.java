// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.conformance.kill.KillTable;
import org.crossborder.conformance.subject.TargetSet;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.ConformanceModule;
import org.crossborder.conformance.suite.Coverage;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.suite.Level;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Requirement;
import org.crossborder.conformance.suite.Runner;
import org.crossborder.conformance.suite.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No false alarm against good targets, and every mutant is caught. */
class AgreementRulesTest {
  private static final Plan<Targets> PLAN = AgreementRules.plan();
  private static final List<KillTable.Line> CAUGHT = new ArrayList<>();
  private static Ground ground;

  @BeforeAll
  static void open() throws Exception {
    ground = new Ground();
  }

  @AfterAll
  static void publish() throws Exception {
    ground.close();
    if (CAUGHT.size() == Mutant.all().size()) {
      new KillTable("agreement-rules", CAUGHT).publish();
    }
  }

  static Stream<Mutant> mutants() {
    return Mutant.all().stream();
  }

  @Test
  void all54RulesAreListedAndNothingHasDrifted() {
    assertThat(PLAN.requirements().all()).hasSize(54);
    assertThat(new Coverage(PLAN).drift()).isEmpty();
  }

  @Test
  void goodTargetsPassEverything() {
    ground.good();
    Runner<Targets> runner = new Runner<>(ground::targets, Clock.systemUTC());
    assertThat(PLAN.modules().stream().map(runner::run))
        .allSatisfy(
            result ->
                assertThat(result.judgement().verdict())
                    .as(result.about().id() + ": " + result.judgement())
                    .isEqualTo(Verdict.PASSED));
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void isCaught(Mutant mutant) {
    ground.good();
    mutant.breaking().accept(ground);
    Requirement requirement = PLAN.requirements().find("CPTA-" + mutant.rule()).orElseThrow();
    ModuleResult result = new Runner<>(ground::targets, Clock.systemUTC()).run(module(requirement));
    boolean caught =
        result.judgement().verdict() == Verdict.FAILED
            || requirement.level() != Level.MUST && result.judgement().verdict() == Verdict.WARNING;
    CAUGHT.add(
        new KillTable.Line(
            requirement.id(),
            requirement.level(),
            mutant.does(),
            caught ? result.about().id() : ""));
    assertThat(caught).as(mutant + ": " + result.judgement()).isTrue();
  }

  @Test
  void everyBindingRuleThatIsCoveredHasAMutant() {
    List<String> broken = Mutant.all().stream().map(mutant -> "CPTA-" + mutant.rule()).toList();
    assertThat(PLAN.requirements().all())
        .filteredOn(requirement -> !requirement.modules().isEmpty())
        .extracting(Requirement::id)
        .isSubsetOf(broken);
  }

  @Test
  void whatTheRunDoesNotNameIsSkippedAndNeverPassed() {
    Targets nothing = new Targets(TargetSet.of(ground.world), Clock.systemUTC());
    Runner<Targets> runner = new Runner<>(() -> nothing, Clock.systemUTC());
    assertThat(PLAN.modules().stream().map(runner::run).map(ModuleResult::judgement))
        .extracting(Judgement::verdict)
        .containsOnly(Verdict.SKIPPED);
  }

  private static ConformanceModule<Targets> module(Requirement requirement) {
    return PLAN.modules().stream()
        .filter(module -> requirement.modules().contains(module.about().id()))
        .findFirst()
        .orElseThrow();
  }
}

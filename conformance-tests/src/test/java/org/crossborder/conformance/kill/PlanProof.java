// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.ConformanceModule;
import org.crossborder.conformance.suite.Coverage;
import org.crossborder.conformance.suite.Level;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Requirement;
import org.crossborder.conformance.suite.Runner;
import org.crossborder.conformance.suite.Verdict;

/**
 * Proves a plan: no false alarm against good targets, and every mutant is caught by a module that
 * covers the clause that it breaks.
 *
 * @param good makes the targets good again
 */
public record PlanProof(Plan<Targets> plan, Supplier<Targets> targets, Runnable good) {
  private static final Clock CLOCK = Clock.systemUTC();

  /**
   * A target broken in one clause.
   *
   * @param does in a few words
   * @param breaking breaks it
   */
  public record Mutant<G>(String requirement, String does, Consumer<G> breaking) {}

  /** Requirements and modules agree, and each that is binding has a mutant. */
  public <G> void covers(List<Mutant<G>> mutants) {
    assertThat(new Coverage(plan).drift()).isEmpty();
    assertThat(plan.requirements().all())
        .filteredOn(requirement -> !requirement.modules().isEmpty())
        .extracting(Requirement::id)
        .isSubsetOf(mutants.stream().map(Mutant::requirement).toList());
  }

  /** Good targets pass everything. */
  public void raisesNoAlarm() {
    good.run();
    Runner<Targets> runner = new Runner<>(targets, CLOCK);
    assertThat(plan.modules().stream().map(runner::run))
        .allSatisfy(
            result ->
                assertThat(result.judgement().verdict())
                    .as(result.about().id() + ": " + result.judgement())
                    .isEqualTo(Verdict.PASSED));
  }

  /** Every mutant is caught; the lines for the table. */
  public <G> List<KillTable.Line> catches(G ground, List<Mutant<G>> mutants) {
    List<KillTable.Line> lines = new ArrayList<>();
    for (Mutant<G> mutant : mutants) {
      lines.add(caught(ground, mutant));
    }
    assertThat(lines).allSatisfy(line -> assertThat(line.caughtBy()).as(line.does()).isNotEmpty());
    return lines;
  }

  private <G> KillTable.Line caught(G ground, Mutant<G> mutant) {
    good.run();
    Requirement requirement = plan.requirements().find(mutant.requirement()).orElseThrow();
    Runner<Targets> runner = new Runner<>(targets, CLOCK);
    List<ConformanceModule<Targets>> covering =
        plan.modules().stream()
            .filter(module -> requirement.modules().contains(module.about().id()))
            .toList();
    for (ConformanceModule<Targets> module : covering) {
      needed(module).forEach(runner::run);
    }
    mutant.breaking().accept(ground);
    String by =
        covering.stream()
            .map(runner::run)
            .filter(result -> failed(result, requirement.level()))
            .map(result -> result.about().id())
            .findFirst()
            .orElse("");
    return new KillTable.Line(requirement.id(), requirement.level(), mutant.does(), by);
  }

  private List<ConformanceModule<Targets>> needed(ConformanceModule<Targets> module) {
    return plan.modules().stream()
        .filter(other -> module.about().needs().contains(other.about().id()))
        .toList();
  }

  private static boolean failed(ModuleResult result, Level level) {
    Verdict verdict = result.judgement().verdict();
    return verdict == Verdict.FAILED || level != Level.MUST && verdict == Verdict.WARNING;
  }
}

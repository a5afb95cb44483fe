// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.replying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.crossborder.conformance.reference.Clause;
import org.crossborder.conformance.suite.Coverage;
import org.crossborder.conformance.suite.Level;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Requirement;
import org.crossborder.conformance.suite.Runner;
import org.crossborder.conformance.suite.Verdict;
import org.crossborder.conformance.suite.Witness;

/** Proves a plan: no false alarm, and every mutant is caught by a module that covers its clause. */
record MixedProof<W extends Witness>(Plan<W> plan) {
  void raisesNoAlarm(Supplier<W> witnesses) {
    assertThat(run(witnesses))
        .allSatisfy(
            result ->
                assertThat(result.judgement().verdict())
                    .as(result.about().id() + ": " + result.judgement())
                    .isEqualTo(Verdict.PASSED));
  }

  /** The modules that caught it. */
  String caught(Clause rule, Supplier<W> witnesses) {
    Requirement requirement = plan.requirements().find(rule.requirement()).orElseThrow();
    Verdict expected = requirement.level() == Level.MUST ? Verdict.FAILED : Verdict.WARNING;
    List<String> caught =
        run(witnesses).stream()
            .filter(result -> result.judgement().verdict() == expected)
            .map(result -> result.about().id())
            .filter(requirement.modules()::contains)
            .toList();
    assertThat(caught).as(rule.mutant()).isNotEmpty();
    return caught.stream().collect(Collectors.joining(", "));
  }

  /** Requirements and modules agree, and each requirement has a mutant. */
  void isCoveredBy(Collection<? extends Clause> rules) {
    assertThat(new Coverage(plan).drift()).isEmpty();
    assertThat(plan.requirements().all())
        .filteredOn(requirement -> !requirement.modules().isEmpty())
        .extracting(Requirement::id)
        .isSubsetOf(rules.stream().map(Clause::requirement).toList());
  }

  private List<ModuleResult> run(Supplier<W> witnesses) {
    Runner<W> runner = new Runner<>(witnesses, Clock.systemUTC());
    return plan.modules().stream().map(runner::run).toList();
  }
}

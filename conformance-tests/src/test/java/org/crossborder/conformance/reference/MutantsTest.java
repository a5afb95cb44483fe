// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.receiver.As4Receiver;
import org.crossborder.conformance.suite.ConformanceModule;
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
import org.junit.jupiter.params.provider.EnumSource;

/** Every mutant is caught, by a module that covers the clause that it breaks. */
class MutantsTest {
  private static final Plan<Partner> PLAN = As4Receiver.plan();
  private static final Set<Verdict> FAILURES = Set.of(Verdict.FAILED, Verdict.WARNING);
  private static final Map<Rule, String> CAUGHT = new EnumMap<>(Rule.class);
  private static ProvingGround ground;

  @BeforeAll
  static void open() throws Exception {
    ground = ProvingGround.open(Profile.V1_15);
  }

  /**
   * The table in the documentation is what was seen; {@code -Dconformance.write=true} writes it.
   */
  @AfterAll
  static void publish() throws Exception {
    ground.close();
    if (CAUGHT.size() == Rule.values().length) {
      new KillRate("receivers", PLAN.requirements(), CAUGHT).publish();
    }
  }

  private static String caughtBy(List<ModuleResult> results) {
    return results.stream()
        .filter(result -> FAILURES.contains(result.judgement().verdict()))
        .map(result -> result.about().id())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void isCaught(Rule rule) {
    ground.breaking(rule);
    Requirement requirement = PLAN.requirements().find(rule.requirement()).orElseThrow();
    Verdict least = requirement.level() == Level.MUST ? Verdict.FAILED : Verdict.WARNING;
    Runner<Partner> runner =
        new Runner<>(
            rule == Rule.SLOW_ASIDE ? ground::impatientPartner : ground::partner,
            Clock.systemUTC());
    List<ModuleResult> results = covering(requirement).stream().map(runner::run).toList();
    CAUGHT.put(rule, caughtBy(results));
    assertThat(results)
        .as(rule.mutant())
        .anySatisfy(
            result ->
                assertThat(result.judgement().verdict())
                    .as(result.judgement().toString())
                    .isIn(least, Verdict.FAILED));
  }

  @Test
  void everyBindingRequirementThatIsCoveredHasAMutant() {
    List<String> broken =
        List.of(Rule.values()).stream().map(Rule::requirement).distinct().toList();
    assertThat(PLAN.requirements().all())
        .filteredOn(requirement -> !requirement.modules().isEmpty())
        .allSatisfy(requirement -> assertThat(broken).contains(requirement.id()));
  }

  /** The module that all need first, and those that cover the requirement. */
  private static List<ConformanceModule<Partner>> covering(Requirement requirement) {
    return PLAN.modules().stream()
        .filter(
            module ->
                module.about().needs().isEmpty()
                    || requirement.modules().contains(module.about().id()))
        .sorted(Comparator.comparing(module -> module.about().needs().size()))
        .toList();
  }
}

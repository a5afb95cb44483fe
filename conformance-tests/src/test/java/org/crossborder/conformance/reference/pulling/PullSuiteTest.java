// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.pulling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.pull.As4Pull;
import org.crossborder.conformance.pull.Channel;
import org.crossborder.conformance.pull.Puller;
import org.crossborder.conformance.reference.KillRate;
import org.crossborder.conformance.suite.Coverage;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Requirement;
import org.crossborder.conformance.suite.Runner;
import org.crossborder.conformance.suite.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The good peer passes every module of the pull plan, and every mutant is caught. */
class PullSuiteTest {
  private static final Plan<Puller> PLAN = As4Pull.plan();
  private static final Map<PullRule, String> CAUGHT = new EnumMap<>(PullRule.class);

  /**
   * The table in the documentation is what was seen; {@code -Dconformance.write=true} writes it.
   */
  @AfterAll
  static void publish() throws Exception {
    if (CAUGHT.size() == PullRule.values().length) {
      new KillRate("peers that are pulled from", PLAN.requirements(), CAUGHT).publish();
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void theGoodPeerPassesEveryModule(Profile profile) throws Exception {
    try (PullingGround ground = PullingGround.open(profile)) {
      assertThat(run(ground, PLAN))
          .allSatisfy(
              result ->
                  assertThat(result.judgement().verdict())
                      .as(result.about().id() + ": " + result.judgement())
                      .isEqualTo(Verdict.PASSED));
    }
  }

  @ParameterizedTest
  @EnumSource(PullRule.class)
  void isCaught(PullRule rule) throws Exception {
    try (PullingGround ground = PullingGround.open(Profile.V2_0)) {
      ground.breaking(rule);
      Requirement requirement = PLAN.requirements().find(rule.requirement()).orElseThrow();
      List<ModuleResult> failed =
          run(ground, PLAN.only(Set.copyOf(requirement.modules()))).stream()
              .filter(result -> result.judgement().verdict() == Verdict.FAILED)
              .filter(result -> requirement.modules().contains(result.about().id()))
              .toList();
      CAUGHT.put(rule, failed.stream().map(r -> r.about().id()).collect(Collectors.joining(", ")));
      assertThat(failed).as(rule.mutant()).isNotEmpty();
    }
  }

  @Test
  void everyRequirementThatIsCoveredHasAMutantAndNothingHasDrifted() {
    List<String> broken =
        List.of(PullRule.values()).stream().map(PullRule::requirement).distinct().toList();
    assertThat(PLAN.requirements().all())
        .filteredOn(requirement -> !requirement.modules().isEmpty())
        .allSatisfy(requirement -> assertThat(broken).contains(requirement.id()));
    assertThat(new Coverage(PLAN).drift()).isEmpty();
  }

  private static List<ModuleResult> run(PullingGround ground, Plan<Puller> plan) {
    Channel channel = ground.channel();
    Runner<Puller> runner = new Runner<>(channel::puller, Clock.systemUTC());
    return plan.modules().stream().map(runner::run).toList();
  }
}

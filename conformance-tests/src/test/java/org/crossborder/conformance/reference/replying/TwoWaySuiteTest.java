// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.replying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.reference.KillRate;
import org.crossborder.conformance.suite.Coverage;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Requirement;
import org.crossborder.conformance.suite.Runner;
import org.crossborder.conformance.suite.Verdict;
import org.crossborder.conformance.twoway.As4TwoWay;
import org.crossborder.conformance.twoway.Both;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The good peer passes every module of the two-way plan, and every mutant is caught. */
class TwoWaySuiteTest {
  private static final Plan<Both> PLAN = As4TwoWay.plan();
  private static final Map<ReplyRule, String> CAUGHT = new EnumMap<>(ReplyRule.class);

  /**
   * The table in the documentation is what was seen; {@code -Dconformance.write=true} writes it.
   */
  @AfterAll
  static void publish() throws Exception {
    if (CAUGHT.size() == ReplyRule.values().length) {
      new KillRate("peers that reply", PLAN.requirements(), CAUGHT).publish();
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void theGoodPeerPassesEveryModule(Profile profile) throws Exception {
    try (ReplyingGround ground = ReplyingGround.open(profile, null)) {
      assertThat(run(ground))
          .allSatisfy(
              result ->
                  assertThat(result.judgement().verdict())
                      .as(result.about().id() + ": " + result.judgement())
                      .isEqualTo(Verdict.PASSED));
    }
  }

  @ParameterizedTest
  @EnumSource(ReplyRule.class)
  void isCaught(ReplyRule rule) throws Exception {
    try (ReplyingGround ground = ReplyingGround.open(Profile.V2_0, rule)) {
      Requirement requirement = PLAN.requirements().find(rule.requirement()).orElseThrow();
      List<String> failed =
          run(ground).stream()
              .filter(result -> result.judgement().verdict() == Verdict.FAILED)
              .map(result -> result.about().id())
              .filter(requirement.modules()::contains)
              .toList();
      CAUGHT.put(rule, failed.stream().collect(Collectors.joining(", ")));
      assertThat(failed).as(rule.mutant()).isNotEmpty();
    }
  }

  @Test
  void everyRequirementThatIsCoveredHasAMutantAndNothingHasDrifted() {
    List<String> broken =
        List.of(ReplyRule.values()).stream().map(ReplyRule::requirement).distinct().toList();
    assertThat(PLAN.requirements().all())
        .filteredOn(requirement -> !requirement.modules().isEmpty())
        .allSatisfy(requirement -> assertThat(broken).contains(requirement.id()));
    assertThat(new Coverage(PLAN).drift()).isEmpty();
  }

  private static List<ModuleResult> run(ReplyingGround ground) {
    Runner<Both> runner = new Runner<>(ground::both, Clock.systemUTC());
    return PLAN.modules().stream().map(runner::run).toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.counterpart.Counterpart;
import org.crossborder.conformance.reference.KillRate;
import org.crossborder.conformance.sender.As4Sender;
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

/** Every sender that breaks one clause is caught, by a module that covers that clause. */
class SendingMutantsTest {
  private static final Plan<Counterpart> PLAN = As4Sender.plan();
  private static final Map<SendingRule, String> CAUGHT = new EnumMap<>(SendingRule.class);
  private static SendingGround ground;

  @BeforeAll
  static void open() throws Exception {
    ground = SendingGround.open(Profile.V1_15);
  }

  /**
   * The table in the documentation is what was seen; {@code -Dconformance.write=true} writes it.
   */
  @AfterAll
  static void publish() throws Exception {
    ground.close();
    if (CAUGHT.size() == SendingRule.values().length) {
      new KillRate("senders", PLAN.requirements(), CAUGHT).publish();
    }
  }

  @ParameterizedTest
  @EnumSource(SendingRule.class)
  void isCaught(SendingRule rule) throws Exception {
    ground.breaking(rule);
    Requirement requirement = PLAN.requirements().find(rule.requirement()).orElseThrow();
    Runner<Counterpart> runner = new Runner<>(ground.station()::counterpart, Clock.systemUTC());
    List<ModuleResult> results =
        PLAN.modules().stream()
            .filter(
                module ->
                    module.about().needs().isEmpty()
                        || requirement.modules().contains(module.about().id()))
            .map(runner::run)
            .toList();
    Set<Verdict> caught = caught(rule, requirement);
    CAUGHT.put(
        rule,
        results.stream()
            .filter(result -> caught.contains(result.judgement().verdict()))
            .map(result -> result.about().id())
            .collect(Collectors.joining(", ")));
    assertThat(results)
        .as(rule.mutant())
        .anySatisfy(
            result ->
                assertThat(result.judgement().verdict())
                    .as(result.judgement().toString())
                    .isIn(caught));
  }

  /** A sender that sends nothing cannot be told from one that was not asked. */
  private static Set<Verdict> caught(SendingRule rule, Requirement requirement) {
    if (rule == SendingRule.SENDS) {
      return Set.of(Verdict.INDETERMINATE);
    }
    return requirement.level() == Level.MUST
        ? Set.of(Verdict.FAILED)
        : Set.of(Verdict.FAILED, Verdict.WARNING);
  }

  @Test
  void everyBindingRequirementThatIsCoveredHasAMutant() {
    List<String> broken =
        List.of(SendingRule.values()).stream().map(SendingRule::requirement).distinct().toList();
    assertThat(PLAN.requirements().all())
        .filteredOn(requirement -> !requirement.modules().isEmpty())
        .allSatisfy(requirement -> assertThat(broken).contains(requirement.id()));
  }
}

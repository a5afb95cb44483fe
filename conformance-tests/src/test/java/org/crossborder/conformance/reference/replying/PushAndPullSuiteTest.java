// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.replying;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.reference.KillRate;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.twoway.As4PushAndPull;
import org.crossborder.conformance.twoway.Both;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The good peer passes every module of the plan for replies that are pulled; mutants do not. */
class PushAndPullSuiteTest {
  private static final Plan<Both> PLAN = As4PushAndPull.plan();
  private static final MixedProof<Both> PROOF = new MixedProof<>(PLAN);
  private static final Map<PulledReplyRule, String> CAUGHT = new EnumMap<>(PulledReplyRule.class);

  /**
   * The table in the documentation is what was seen; {@code -Dconformance.write=true} writes it.
   */
  @AfterAll
  static void publish() throws Exception {
    if (CAUGHT.size() == PulledReplyRule.values().length) {
      new KillRate("peers whose replies are pulled", PLAN.requirements(), CAUGHT).publish();
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void theGoodPeerPassesEveryModule(Profile profile) throws Exception {
    try (MixedGround ground = MixedGround.replying(profile, null)) {
      Both both = ground.both();
      PROOF.raisesNoAlarm(() -> both);
    }
  }

  @ParameterizedTest
  @EnumSource(PulledReplyRule.class)
  void isCaught(PulledReplyRule rule) throws Exception {
    try (MixedGround ground = MixedGround.replying(Profile.V2_0, rule)) {
      Both both = ground.both();
      CAUGHT.put(rule, PROOF.caught(rule, () -> both));
    }
  }

  @Test
  void everyRequirementThatIsCoveredHasAMutantAndNothingHasDrifted() {
    PROOF.isCoveredBy(List.of(PulledReplyRule.values()));
  }
}

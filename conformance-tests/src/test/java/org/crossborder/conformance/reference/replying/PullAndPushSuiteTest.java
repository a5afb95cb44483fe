// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.replying;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.pull.Channel;
import org.crossborder.conformance.reference.KillRate;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.twoway.As4PullAndPush;
import org.crossborder.conformance.twoway.Asked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The good peer passes every module of the plan for requests that are pulled; mutants do not. */
class PullAndPushSuiteTest {
  private static final Plan<Asked> PLAN = As4PullAndPush.plan();
  private static final MixedProof<Asked> PROOF = new MixedProof<>(PLAN);
  private static final Map<AskingRule, String> CAUGHT = new EnumMap<>(AskingRule.class);

  /**
   * The table in the documentation is what was seen; {@code -Dconformance.write=true} writes it.
   */
  @AfterAll
  static void publish() throws Exception {
    if (CAUGHT.size() == AskingRule.values().length) {
      new KillRate("peers that are replied to", PLAN.requirements(), CAUGHT).publish();
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void theGoodPeerPassesEveryModule(Profile profile) throws Exception {
    try (MixedGround ground = MixedGround.asking(profile, null)) {
      Channel channel = ground.channel();
      PROOF.raisesNoAlarm(() -> ground.asked(channel));
    }
  }

  @ParameterizedTest
  @EnumSource(AskingRule.class)
  void isCaught(AskingRule rule) throws Exception {
    try (MixedGround ground = MixedGround.asking(Profile.V2_0, rule)) {
      Channel channel = ground.channel();
      CAUGHT.put(rule, PROOF.caught(rule, () -> ground.asked(channel)));
    }
  }

  @Test
  void everyRequirementThatIsCoveredHasAMutantAndNothingHasDrifted() {
    PROOF.isCoveredBy(List.of(AskingRule.values()));
  }
}

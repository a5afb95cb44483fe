// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.relying;

import java.time.Duration;
import org.crossborder.conformance.evidence.Replayed;
import org.crossborder.conformance.evidence.TargetConfiguration;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Verdict;
import org.junit.jupiter.api.Test;

/** What a relying party said is judged again without it. */
class RelyingPartyReplayTest {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  @Test
  void reachesTheSameVerdictsAndAnotherWhereAnAnswerIsAltered() throws Exception {
    try (Ground ground = new Ground()) {
      ground.good();
      Plan<Targets> plan = RelyingPartyPlan.plan();
      Replayed replayed =
          Replayed.of(
              plan,
              ground::targets,
              TargetConfiguration.of(plan.id(), "", ground.set(), PATIENCE));
      replayed.hasTheSameVerdicts();
      replayed.becomes(Verdict.INDETERMINATE, "expired-timestamp", seen -> seen.sentHead().equals("was looked at"), "true", "false");
    }
  }
}

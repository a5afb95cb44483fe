// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.trust;

import java.time.Duration;
import org.crossborder.conformance.evidence.Replayed;
import org.crossborder.conformance.evidence.TargetConfiguration;
import org.crossborder.conformance.kill.ReferenceTargets;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Verdict;
import org.junit.jupiter.api.Test;

/** What a registry published is judged again without it. */
class TrustReplayTest {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  @Test
  void reachesTheSameVerdictsAndAnotherWhereAnAnswerIsAltered() throws Exception {
    try (ReferenceTargets ground = new ReferenceTargets()) {
      ground.good();
      Plan<Targets> plan = TrustPlan.plan();
      Replayed replayed =
          Replayed.of(
              plan,
              ground::targets,
              TargetConfiguration.of(plan.id(), "", ground.set(), PATIENCE));
      replayed.hasTheSameVerdicts();
      replayed.becomes(Verdict.FAILED, "snapshot-pins", seen -> seen.to().contains("/v1/snapshots/"), "BD", "XD");
    }
  }
}

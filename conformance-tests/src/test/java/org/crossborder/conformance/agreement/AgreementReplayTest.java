// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.agreement;

import java.time.Duration;
import org.crossborder.conformance.evidence.Replayed;
import org.crossborder.conformance.evidence.TargetConfiguration;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Verdict;
import org.junit.jupiter.api.Test;

/** What targets said of the rules is judged again without them. */
class AgreementReplayTest {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  @Test
  void reachesTheSameVerdictsAndAnotherWhereAnAnswerIsAltered() throws Exception {
    try (Ground ground = new Ground()) {
      ground.good();
      Plan<Targets> plan = AgreementRules.plan();
      Replayed replayed =
          Replayed.of(
              plan,
              ground::targets,
              TargetConfiguration.of(plan.id(), "", ground.set(), PATIENCE));
      replayed.hasTheSameVerdicts();
      replayed.becomes(Verdict.FAILED, "rule-d05", seen -> seen.text().contains("\"D05\":\"PASSED\""), "\"D05\":\"PASSED\"", "\"D05\":\"FAILED\"");
    }
  }
}
